import { OrganisationKind } from '@throughcare/contracts';
import { z } from 'zod';
import { drawFacts } from '../forms/facts.ts';
import { html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages } from '../kernel/paging.ts';
import { addressFacts } from '../organisation/addresses.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { Organisation, Organisations } from './model.ts';

const path = '/privacy/organisations';
const roles = ['PRIVACY'] as const;
const Search = z.object({
  after: fromPart,
  kind: OrganisationKind.optional().catch(undefined),
});
type Search = z.infer<typeof Search>;

/** Who is in the register, and so may be told anything at all. */
export const organisationsPage = page({
  path,
  roles,
  nav: { word: 'privacy.organisations.nav' },
  search: Search,
  async ask(asking, _params, { after, kind }: Search) {
    const search = { limit: 100, after, kind };
    return { found: await asking.get('intake', '/organisations', Organisations, search), kind };
  },
  show({ found: { items, next }, kind }, view) {
    const { say, here } = view;
    return {
      title: say('privacy.organisations.title'),
      lead: say('privacy.organisations.lead'),
      body: html`<nav aria-label="${say('privacy.organisations.kinds')}"><ul class="days">${[
        undefined,
        ...OrganisationKind.options,
      ].map(
        (one) =>
          html`<li><a href="${addressWith(here, { kind: one })}"${one === kind ? html` aria-current="page"` : nothing}>${one === undefined ? say('privacy.organisations.all') : sayCode(say, 'orgKind', one)}</a></li>`,
      )}</ul></nav>${
        items.length === 0
          ? html`<section class="card"><p>${say('privacy.organisations.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map(
              (one) =>
                html`<li class="row"><div><p class="what"><a href="${path}/${one.organisationId}">${codeAsName(one.organisationId)}</a>${one.closed ? html` <span class="tag late">${say('privacy.organisations.closed')}</span>` : nothing}</p><p class="why">${sayCode(say, 'orgKind', one.kind)} · ${listed(say, one.areas.map(codeAsName)) || say('privacy.organisations.noArea')}</p></div></li>`,
            )}</ul></section>${morePages(here, next, view, { kind })}`
      }`,
    };
  },
});

/** All that the register says of one organisation; intake and the operator keep it. */
export const organisationPage = page({
  path: `${path}/:organisationId`,
  roles,
  ask: (asking, { organisationId }) =>
    asking.get('intake', `/organisations/${organisationId}`, Organisation),
  show(one, view) {
    const { say } = view;
    return {
      title: say('privacy.organisation.title'),
      heading: codeAsName(one.organisationId),
      lead: say(one.closed ? 'privacy.organisation.leadClosed' : 'privacy.organisation.leadOpen'),
      back: { href: path, text: say('privacy.organisations.nav') },
      body: html`<section class="card" aria-labelledby="entry"><h2 id="entry">${say('privacy.organisation.entry')}</h2>${drawFacts(factsOf(one, view))}</section><p class="soft">${say('privacy.organisation.keeps')}</p>`,
    };
  },
});

function factsOf(one: Organisation, { say }: View) {
  const named = (codes: readonly string[]) => listed(say, codes.map(codeAsName)) || '–';
  return [
    { label: say('privacy.fact.code'), value: one.organisationId },
    { label: say('privacy.fact.kind'), value: sayCode(say, 'orgKind', one.kind) },
    { label: say('privacy.fact.areas'), value: named(one.areas) },
    { label: say('privacy.fact.timeZone'), value: one.timeZone },
    { label: say('privacy.fact.speaksFor'), value: named(one.speaksFor) },
    { label: say('privacy.fact.screensIn'), value: named(one.screensIn) },
    ...addressFacts(one, { say }),
  ];
}
