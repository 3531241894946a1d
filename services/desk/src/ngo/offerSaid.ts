import type { Instant } from '@throughcare/contracts';
import { type Html, html } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { timeLeft } from '../kernel/timeLeft.ts';
import { languageName, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Offer } from './model.ts';
import { languagesSaid, needsSaid, whoItIs } from './said.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** Under so many milliseconds the time to answer is short. */
const short = 4 * 3_600_000;

/** By when an answer is due, and how long that is. */
export function answerTag({ answerBy, state }: Offer, view: Ask): Html {
  const { say, times } = view;
  if (state !== 'OFFERED')
    return html`<span class="tag info">${sayCode(say, 'state', state)}</span>`;
  const left = Date.parse(answerBy) - Date.parse(times.now);
  const days = times.daysAway(times.dayOf(answerBy));
  const values = {
    at: days === 0 ? times.clock(answerBy) : weekday(answerBy, view),
    left: timeLeft(answerBy, view),
  };
  if (left < 0) return html`<span class="tag late">${say('ngo.answer.late', values)}</span>`;
  return html`<span class="tag${left < short ? ' soon' : ''}">${say('ngo.answer.by', values)}</span>`;
}

const weekday = (at: Instant, { times }: Ask): string =>
  `${times.longDay(times.dayOf(at))}, ${times.clock(at)}`;

/** Who it is, in words that name nobody. */
export const offerName = ({ profile }: Offer, view: Ask): string =>
  profile ? whoItIs(profile, view) : view.say('ngo.offer.closed');

/** When somebody comes out; what is not said is not made up. */
export function outSaid({ profile, urgent, confirmed }: Offer, { say, times }: Ask): string {
  const from = profile?.from;
  if (from) return say('ngo.offer.from', { day: times.longDay(times.dayOf(from)) });
  return say(urgent ? 'ngo.offer.urgent' : confirmed ? 'ngo.offer.soon' : 'ngo.offer.unconfirmed');
}

/** What is to be asked or arranged, in words: `An interpreter is needed (Kyrgyz)`. */
export function missingSaid(
  { code, of }: Offer['missing'][number],
  { say }: Pick<View, 'say'>,
): string {
  const what = sayCode(say, 'arranges', code);
  if (of === null) return what;
  return `${what} (${/^[a-z]{2,3}$/.test(of) ? languageName(say, of) : sayCode(say, 'needs', of)})`;
}

/** All that may be known before accepting, in one line. */
export function offerLine(offer: Offer, view: Ask): string {
  const { profile } = offer;
  return [
    outSaid(offer, view),
    profile && needsSaid(profile.needs, view),
    profile && languagesSaid(profile, view),
  ]
    .filter((part) => part)
    .join(' · ');
}

/** What is missing as answers to choose from: one of each code, with all that it is about. */
export const missingChoices = (missing: Offer['missing'], view: Pick<View, 'say'>) =>
  [...new Set(missing.map(({ code }) => code))].map((value) => ({
    value,
    text: listed(
      view.say,
      missing.filter(({ code }) => code === value).map((one) => missingSaid(one, view)),
    ),
  }));
