import { type Role, type ServiceName, serviceNames } from '@throughcare/contracts';
import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith } from '../kernel/paging.ts';
import { inLine, sorted } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Look, Looks } from './model.ts';

const Search = z.object({ org: z.string().max(100).optional().catch(undefined) });
type Search = z.infer<typeof Search>;
type Found = Look & { readonly service: ServiceName };
const roles: readonly Role[] = ['PRIVACY'];
/** The latest of each service that are shown. */
const many = 100;

/** What each service tells of who saw this person’s record there, the latest first. */
async function looksAt(asking: Asking, pathwayRef: string) {
  const answers = await Promise.all(
    serviceNames.map(async (service) => {
      const path = `/people/${pathwayRef}/disclosures`;
      const found = await asking.maybe(service, path, Looks, { limit: many });
      return { service, items: found?.items ?? [], more: (found?.next ?? null) !== null };
    }),
  );
  const looks: readonly Found[] = answers
    .flatMap(({ service, items }) => items.map((look) => ({ ...look, service })))
    .sort((one, other) => (one.at > other.at ? -1 : 1));
  return { looks, more: answers.some((one) => one.more) };
}

/** Who saw what of one person, by organisation: the person has a right to know it. */
export const looksPage = page({
  path: '/privacy/looks/:pathwayRef',
  roles,
  search: Search,
  async ask(asking, { pathwayRef }, { org }: Search) {
    const [{ looks, more }, names] = await Promise.all([
      looksAt(asking, pathwayRef),
      namesOf(asking, [pathwayRef]),
    ]);
    return { looks, more, org, name: names.get(pathwayRef) };
  },
  show({ looks, more, org, name }, view) {
    const { say } = view;
    const shown = org === undefined ? looks : looks.filter((look) => look.org === org);
    return {
      title: say('privacy.looks.title'),
      heading: say('privacy.looks.heading', { who: name ?? say('person.unnamed') }),
      lead: say('privacy.looks.lead', { count: shown.length }),
      back: { href: '/privacy/looks', text: say('privacy.looks.nav') },
      body: html`${drawOrganisations(looks, org, view)}<div data-live="looks">${
        shown.length === 0
          ? html`<section class="card"><p>${say('privacy.looks.none')}</p></section>`
          : html`<section class="card list"><ul>${shown.map((look) => drawLook(look, view))}</ul></section>`
      }</div>${more ? html`<p class="soft">${say('privacy.looks.more', { many })}</p>` : nothing}`,
    };
  },
});

function drawOrganisations(
  looks: readonly Found[],
  chosen: string | undefined,
  { say, here }: View,
): Html {
  const orgs = sorted(say, [...new Set(looks.map(({ org }) => org))], codeAsName);
  if (orgs.length < 2) return nothing;
  return html`<nav aria-label="${say('privacy.looks.byOrganisation')}"><ul class="days">${[
    undefined,
    ...orgs,
  ].map((org) => {
    const count = org === undefined ? looks.length : looks.filter((one) => one.org === org).length;
    return html`<li><a href="${addressWith(here, { org })}"${org === chosen ? html` aria-current="page"` : nothing}>${org === undefined ? say('privacy.looks.all') : codeAsName(org)} (${count})</a></li>`;
  })}</ul></nav>`;
}

const drawLook = ({ at, org, role, what, service }: Found, { say, times }: View): Html =>
  html`<li class="row"><div><p class="what">${inLine(say, [codeAsName(org), role === null ? '' : sayCode(say, 'byRole', role)])}</p><p class="why">${times.moment(at)} · ${sayCode(say, 'service', service)} · ${what.replaceAll('-', ' ')}</p></div></li>`;
