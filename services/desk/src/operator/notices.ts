import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { Organisation } from '../privacy/model.ts';
import { sayCode } from '../words/speak.ts';
import { operator } from './model.ts';

export const noticesPath = '/operator/notices';
const Search = z.object({ after: fromPart });

/** Whom each organisation has notices sent to: nobody is told of what waits there without an address. */
export const noticesPage = page({
  path: noticesPath,
  roles: operator,
  nav: { word: 'operator.notices.nav' },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('intake', '/organisations', pageOf(Organisation), { limit: 100, after }),
  show({ items, next }, view) {
    const { say, here } = view;
    const there = items.filter(({ closed }) => !closed);
    const none = there.filter(isUntold);
    return {
      title: say('operator.notices.title'),
      lead: say('operator.notices.lead', { none: none.length, count: there.length }),
      body: html`${
        there.length === 0
          ? html`<section class="card"><p>${say('operator.notices.none')}</p></section>`
          : html`<section class="card list" aria-labelledby="orgs"><h2 id="orgs">${say('operator.notices.organisations')}</h2><ul>${there.map(
              (one) => drawOrganisation(one, view),
            )}</ul></section>${morePages(here, next, view)}`
      }<p class="soft">${say('operator.notices.hours')}</p>`,
    };
  },
});

/** Nobody learns that something waits there. */
export const isUntold = ({ closed, noticesTo }: Organisation): boolean =>
  !closed && noticesTo.length === 0;

export const drawOrganisation = (one: Organisation, { say }: View): Html =>
  html`<li class="row"><div><p class="what"><a href="${noticesPath}/${one.organisationId}">${codeAsName(one.organisationId)}</a>${one.noticesTo.length === 0 ? html` <span class="tag soon">${say('operator.notices.nobody')}</span>` : nothing}</p><p class="why">${sayCode(say, 'orgKind', one.kind)} · ${say('operator.notices.addresses', { first: one.noticesTo.length, second: one.secondTo.length })}</p></div></li>`;
