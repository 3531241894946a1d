import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { Consent } from '../intake/model.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { apart, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { consentAddress } from './addresses.ts';
import { all } from './model.ts';
import { notBound, ownRef, personRoles } from './own.ts';

const Consents = all(Consent);
type Found = z.infer<typeof Consents> | undefined;

const parts = {
  asked: ['REQUESTED'],
  given: ['GIVEN', 'NOT_REQUIRED'],
  over: ['REFUSED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'],
} as const;
type Part = keyof typeof parts;

/** What the person lets whom know: what they are asked, what stands, and what is over. */
export const consentsPage = page({
  path: '/me/consents',
  roles: personRoles,
  nav: { word: 'me.consents.nav' },
  async ask(asking) {
    const ref = await ownRef(asking);
    if (ref === undefined) return undefined;
    return (await asking.maybe('intake', `/people/${ref}/consents`, Consents)) ?? { items: [] };
  },
  show(found: Found, view) {
    const { say, me } = view;
    if (!found) return notBound(view, say('me.consents.title'));
    const of = (part: Part) =>
      found.items.filter(({ state }) => (parts[part] as readonly string[]).includes(state));
    return {
      title: say('me.consents.title'),
      lead: say('me.consents.lead', { given: of('given').length, asked: of('asked').length }),
      body: html`<p class="bar at-once"><a class="button quiet" href="/me/start/do/request-consent">${moveWord(say, 'request-consent', me)}</a></p><div data-live="consents">${
        found.items.length === 0
          ? html`<section class="card"><p>${say('me.consents.none')}</p></section>`
          : (Object.keys(parts) as Part[]).map((part) => section(part, of(part), view))
      }</div><p class="soft">${say('me.print')}</p>`,
    };
  },
});

const section = (part: Part, rows: readonly Consent[], view: View): Html =>
  rows.length === 0
    ? nothing
    : html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${view.say(`me.consents.${part}`)} <span class="count">${rows.length}</span></h2><ul>${rows.map(
        (one) => drawRow(one, view),
      )}</ul></section>`;

function drawRow(one: Consent, view: View): Html {
  const { say } = view;
  return html`<li class="row"><div><p class="what"><a href="${consentAddress(one)}">${whomSaid(one, view)}</a> <span class="tag">${sayCode(say, 'ownConsent', one.state)}</span></p><p class="why">${whatSaid(one, view)}</p><p class="why">${untilSaid(one, view)}</p></div></li>`;
}

type Words = Pick<View, 'say' | 'times'>;

export const whomSaid = ({ recipients = [] }: Consent, { say }: Words): string =>
  listed(say, recipients.map(codeAsName));

const Asked = z.looseObject({ pathwayRef: z.string(), consentId: z.string() });

/** Where the consent is that was just asked for. */
export function addressOfAsked(answered: unknown): string | undefined {
  const asked = Asked.safeParse(answered).data;
  return asked && consentAddress(asked);
}

/** What it lets them know, and what for. */
export const whatSaid = ({ scopes = [], purpose }: Consent, { say }: Words): string =>
  [
    apart(
      say,
      scopes.map((scope) => sayCode(say, 'ownScope', scope)),
    ),
    ...(purpose === undefined ? [] : [sayCode(say, 'purpose', purpose)]),
  ].join(' · ');

/** Until when it lets them know it. */
export function untilSaid(one: Consent, { say, times }: Words): string {
  const { state, provisionalUntil, expiresAt, answerBy } = one;
  const day = (at: NonNullable<typeof expiresAt>) => times.day(times.dayOf(at));
  if (state === 'REQUESTED')
    return answerBy ? say('me.until.answer', { day: day(answerBy) }) : say('me.until.open');
  if (state !== 'GIVEN' && state !== 'NOT_REQUIRED') return say('me.until.over');
  if (provisionalUntil) return say('me.until.provisional', { at: times.moment(provisionalUntil) });
  return expiresAt ? say('me.until.day', { day: day(expiresAt) }) : say('me.until.ever');
}
