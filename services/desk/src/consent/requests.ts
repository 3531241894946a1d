import { z } from 'zod';
import { guardiansAddress, isReader } from '../guardian/model.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { addressAt, askers } from './addresses.ts';
import { askedFacts, requestName } from './facts.ts';
import { type ConsentRequest, ConsentRequests } from './model.ts';

const Search = z.object({ after: fromPart });

/** About what this office has to ask people: prison, healthcare and reception inside, whoever has the case outside, else intake. */
export const requestsPage = page({
  path: '/consents',
  roles: ['INTAKE', ...askers],
  nav: { word: 'consents.nav', counts: ['consent-request'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const found = await asking.get('intake', '/consent-requests', ConsentRequests, {
      limit: 100,
      after,
    });
    const names = await namesIn(asking, found.items);
    return { found, names };
  },
  show({ found: { items, next }, names }, view) {
    const { say, here } = view;
    return {
      title: say('consents.title'),
      lead: say('consents.lead'),
      body: html`<div data-live="consents">${
        items.length === 0
          ? html`<section class="card"><p>${say('consents.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, names, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawRow(one: ConsentRequest, names: ReadonlyMap<string, string>, view: View): Html {
  const { say } = view;
  const what = requestName(one, view);
  const name = names.get(one.pathwayRef) ?? say('person.unnamed');
  const href = addressAt(one, view) ?? '/consents';
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${dueTag(one.askBy || null, view)}</p><p class="why">${what}</p>${askedFacts(
    one,
    view,
  ).map(({ label, value }) => html`<p class="why">${before(say, label, value)}</p>`)}${
    one.next ? html`<p class="why">${sayCode(say, 'consentStep', one.next)}</p>` : nothing
  }</div><div class="bar">${drawDecider(one, name, view)}<a class="button quiet" href="${href}" aria-label="${say('home.openOf', { name, what })}">${say('home.open')}</a></div></li>`;
}

/** Of somebody under 18 whoever decides for them is found out first, or is whom to ask. */
function drawDecider({ pathwayRef, next }: ConsentRequest, name: string, view: View): Html {
  if (!isReader(view) || !(next === 'RECORD_GUARDIAN' || next === 'ASK_GUARDIAN')) return nothing;
  const { say } = view;
  const look = next === 'RECORD_GUARDIAN' ? 'button' : 'button quiet';
  return html`<a class="${look}" href="${guardiansAddress(pathwayRef)}" aria-label="${say('guardian.whose', { name })}">${say('guardian.open')}</a> `;
}
