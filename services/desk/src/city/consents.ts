import type { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { type Fact, thing } from '../forms/thing.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { before, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type ConsentNotAsked, ConsentsNotAsked } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;
type Found = z.infer<typeof ConsentsNotAsked>;

const Search = z.object({ after: fromPart });
const path = '/city/consents';
const roles = ['COORD'] as const;

const consentName = ({ recipients = [] }: ConsentNotAsked, { say }: Ask): string =>
  say('city.consent.who', { recipients: listed(say, recipients.map(codeAsName)) || '–' });

/** Consents about which nobody asked in time: whoever waits longest stands first, as the service says. */
export const consentsPage = page({
  path,
  roles,
  nav: { word: 'city.consents.nav', counts: ['consents-not-asked'] },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('intake', '/consents-not-asked', ConsentsNotAsked, { limit: 100, after }),
  show({ items, next }, view) {
    const { say, here } = view;
    return {
      title: say('city.consents.title'),
      lead: say('city.consents.lead'),
      body: html`<div data-live="consents">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.consents.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawRow(one: ConsentNotAsked, view: View): Html {
  const { say } = view;
  const name = consentName(one, view);
  return html`<li class="row"><div><p class="what">${name}</p><p>${dueTag(one.askBy || null, view)}</p>${consentFacts(
    one,
    view,
  ).map(({ label, value }) => html`<p class="why">${before(say, label, value)}</p>`)}${
    one.next ? html`<p>${sayCode(say, 'consentStep', one.next)}</p>` : nothing
  }</div></li>`;
}

function consentFacts(one: ConsentNotAsked, { say, times }: Ask): readonly Fact[] {
  const { scopes = [], purpose, desk, coordinators, askBy } = one;
  return [
    {
      label: say('city.fact.what'),
      value:
        listed(
          say,
          scopes.map((scope) => sayCode(say, 'scopes', scope)),
        ) || '–',
    },
    ...(purpose
      ? [{ label: say('city.fact.purpose'), value: sayCode(say, 'purpose', purpose) }]
      : []),
    {
      label: say('city.fact.desk'),
      value: desk ? codeAsName(desk) : say('city.consent.office'),
    },
    ...(coordinators
      ? [{ label: say('city.fact.whyHere'), value: sayCode(say, 'notAsked', coordinators) }]
      : []),
    ...(askBy ? [{ label: say('city.fact.askBy'), value: times.moment(askBy as Instant) }] : []),
  ];
}

/** What home leads to: what nobody asked is read in its list. */
export const consentsOfPerson = thing<Found>({
  path,
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/consents',
  answer: ConsentsNotAsked,
  actions: () => [],
  name: (_found, { say }) => say('city.consents.title'),
  facts: () => [],
});
