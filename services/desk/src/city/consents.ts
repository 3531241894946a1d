import { z } from 'zod';
import { consentAddress } from '../consent/addresses.ts';
import { askedFacts, deskFacts, requestName } from '../consent/facts.ts';
import { type ConsentRequest, ConsentRequests } from '../consent/model.ts';
import { thing } from '../forms/thing.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';

type Found = z.infer<typeof ConsentRequests>;

const Search = z.object({ after: fromPart });
const path = '/city/consents';
const roles = ['COORD'] as const;

/** Consents about which nobody asked in time: whoever waits longest stands first, as the service says. */
export const consentsPage = page({
  path,
  roles,
  nav: { word: 'city.consents.nav', counts: ['consents-not-asked'] },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('intake', '/consents-not-asked', ConsentRequests, { limit: 100, after }),
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

function drawRow(one: ConsentRequest, view: View): Html {
  const { say } = view;
  return html`<li class="row"><div><p class="what"><a href="${consentAddress(one)}">${requestName(one, view)}</a></p><p>${dueTag(one.askBy || null, view)}</p>${[
    ...askedFacts(one, view),
    ...deskFacts(one, view),
  ].map(({ label, value }) => html`<p class="why">${before(say, label, value)}</p>`)}${
    one.next ? html`<p>${sayCode(say, 'consentStep', one.next)}</p>` : nothing
  }</div></li>`;
}

/** What home leads to: what nobody asked is read in its list. */
export const consentsOfPerson = thing<Found>({
  path,
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/consents',
  answer: ConsentRequests,
  actions: () => [],
  name: (_found, { say }) => say('city.consents.title'),
  facts: () => [],
});
