import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import type { Action, Fact } from '../forms/thing.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { identityOf } from '../ngo/person.ts';
import { drawReach } from '../ngo/reach.ts';
import { sayCode } from '../words/speak.ts';
import { type Episode, EpisodeToActOn } from './model.ts';
import { episodeLine, episodeName, episodeTags } from './said.ts';

type Ask = Pick<View, 'say' | 'times'>;

export const episodePath = '/provider/episodes/:episodeId';

/** What comes first in each state; whatever the court asks comes before it. */
const firstSteps: Readonly<Record<string, readonly string[]>> = {
  PLACE_REQUESTED: ['confirm-place', 'refuse-place'],
  CONFIRMED: ['report-start'],
  BROKEN_OFF: ['report-resumption'],
};

/** Treatment of one person: how it stands, what the court asks, and what is reported. */
export const episodePage = page({
  path: episodePath,
  roles: ['PROV'],
  async ask(asking, { episodeId }) {
    const episode = await asking.get(
      'aftercare',
      `/treatment-episodes/${episodeId}`,
      EpisodeToActOn,
    );
    const [names, identity] = await Promise.all([
      namesOf(asking, [episode.pathwayRef]),
      identityOf(asking, episode),
    ]);
    return { episode, names, identity };
  },
  show({ episode, names, identity }, view) {
    const { say } = view;
    return {
      title: say('provider.episode.title'),
      heading: episodeName(episode, names, view),
      lead: html`${episodeLine(episode, view)}<br><span data-live="tags">${episodeTags(episode, view)}</span>`,
      back: { href: '/provider/episodes', text: say('provider.episodes.nav') },
      body: html`${episode.paused ? html`<p class="note">${say('provider.pausedNote')}</p>` : nothing}<div class="columns" data-live="episode"><div>
${drawEnquiries(episode, view)}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('provider.stands')}</h2>${drawFacts(episodeFacts(episode, view))}</section>
${drawContinuation(episode, view)}
</div><div>${drawActions(useful(episode), view, firstOf(episode))}${drawReach(identity, view)}</div></div>`,
    };
  },
});

const firstOf = ({ enquiries = [], state = '' }: Episode): readonly string[] =>
  enquiries.length > 0 ? ['answer-enquiry'] : (firstSteps[state] ?? []);

/** Where the service only says that treatment stands elsewhere, the page says so already. */
const elsewhere = ['episode-not-in-state', 'nothing-to-continue'];

/** Nobody answers what is not asked. */
const useful = ({ actions, enquiries = [] }: EpisodeToActOn): readonly Action[] =>
  actions.filter(
    ({ name, lacking }) =>
      (name !== 'answer-enquiry' || enquiries.length > 0) &&
      !elsewhere.includes(lacking?.code ?? ''),
  );

function drawEnquiries({ enquiries = [] }: Episode, view: View): Html {
  const { say } = view;
  if (enquiries.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="asked"><h2 id="asked">${say('provider.requests.asked')}</h2><ul class="plain">${enquiries.map(
    ({ about, dueAt }) =>
      html`<li>${say('provider.enquiry', { about: sayCode(say, 'about', about) })} ${dueTag(dueAt, view)}</li>`,
  )}</ul></section>`;
}

/** What stands of it, a line each; what this provider may not see, and what is not so, has no line. */
export function episodeFacts(episode: Episode, { say, times }: Ask): readonly Fact[] {
  const { state, wantedUntil, heldUntil, startBy, startedOn, breaks = [], ended, closed } = episode;
  const line = (word: Parameters<View['say']>[0], value: string | null | undefined) =>
    value ? [{ label: say(word), value }] : [];
  return [
    ...line('provider.fact.state', state && sayCode(say, 'state', state)),
    ...line('provider.fact.place', episode.providerOrg && codeAsName(episode.providerOrg)),
    ...line(
      'provider.fact.wantedUntil',
      state === 'PLACE_REQUESTED' && wantedUntil ? times.moment(wantedUntil) : null,
    ),
    ...line(
      'provider.fact.heldUntil',
      state === 'CONFIRMED' && heldUntil ? times.moment(heldUntil) : null,
    ),
    ...line('provider.fact.startBy', startBy && times.day(startBy)),
    ...line('provider.fact.startedOn', startedOn && times.day(startedOn)),
    ...breaks.flatMap((one) => line('provider.fact.break', breakSaid(one, { say, times }))),
    ...line(
      'provider.fact.ended',
      ended && `${times.day(ended.on)}, ${sayCode(say, 'reasonGroup', ended.reasonGroup)}`,
    ),
    ...line(
      'provider.fact.closed',
      closed && `${times.moment(closed.at)}, ${sayCode(say, 'closing', closed.reason)}`,
    ),
  ];
}

const breakSaid = (
  { on, reasonGroup, resumedOn }: NonNullable<Episode['breaks']>[number],
  { say, times }: Ask,
): string =>
  say('provider.break', {
    on: times.day(on),
    why: sayCode(say, 'reasonGroup', reasonGroup),
    again: resumedOn ? 'yes' : 'no',
    resumed: resumedOn ? times.day(resumedOn) : '',
  });

/** Care that goes on of the person's own will: told to who treats and the person, and to no court. */
function drawContinuation({ voluntary }: Episode, { say, times }: View): Html {
  if (!voluntary) return nothing;
  const { state, mandateEndsOn, offered, answer, awaitsYes, begunOn, breaks, ended } = voluntary;
  const facts = [
    [say('provider.fact.state'), sayCode(say, 'voluntary', state)],
    [say('provider.fact.mandateEnds'), mandateEndsOn && times.day(mandateEndsOn)],
    [
      say('provider.fact.ours'),
      offered && sayCode(say, 'continues', offered.continues ? 'yes' : 'no'),
    ],
    [
      say('provider.fact.theirs'),
      answer &&
        say('provider.answered', {
          answer: sayCode(say, 'answer', answer.answer),
          day: times.day(answer.on),
          by: answer.saidBy === 'PERSON' ? 'person' : 'you',
        }),
    ],
    [say('provider.fact.begun'), begunOn && times.day(begunOn)],
    ...breaks.map((one) => [say('provider.fact.break'), breakSaid(one, { say, times })] as const),
    [
      say('provider.fact.ended'),
      ended && `${times.day(ended.on)}, ${sayCode(say, 'reasonGroup', ended.reasonGroup)}`,
    ],
  ] as const;
  return html`<section class="card" aria-labelledby="own"><h2 id="own">${say('provider.own.title')}</h2><p class="soft">${say('provider.own.lead')}</p>${awaitsYes ? html`<p><b>${say('provider.own.awaitsYes')}</b></p>` : nothing}${drawFacts(
    facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  )}</section>`;
}
