import { OrgId } from '@throughcare/contracts';
import { anybody, each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { partner } from '../domain/partner/document.ts';
import { Load, loadOf } from '../domain/partner/load.ts';
import type { Partner } from '../domain/partner/state.ts';
import { ShownPartner, shownPartner } from '../domain/partner/view.ts';

export const listPartners = query({
  name: 'list-partners',
  summary: 'Onboarded organisations; a partner sees its own agreement',
  path: '/partners',
  by: {
    ...each(['COORD', 'ADMIN', 'IMPORT'], anybody('agreements name no person')),
    ...each(['NGOC', 'PROV'], eachRow('OWN_STATEMENT')),
  },
  search: Paging.extend({
    org: OrgId.optional().meta({
      description: 'Only that of this organisation; a coordinator is told its load as well',
    }),
  }),
  answer: pageOf(ShownPartner.extend({ load: Load.nullable() })),
  async run({ search, actor }, tools) {
    const all = hasRole(actor, 'COORD', 'ADMIN', 'IMPORT');
    const org = all ? search.org : actor.org;
    const page =
      org === undefined
        ? await tools.list(partner, 'partners', 'ALL', search)
        : await tools.list(partner, 'partner-org', org, search);
    // Counted for one at a time: a coordinator asks before somebody is offered there.
    const told = (one: string) => one === actor.org || (org === one && hasRole(actor, 'COORD'));
    const rows = page.items.map(async ({ id }) => {
      const state = await tools.read<Partner>(partner, id);
      const shown = state && shownPartner(state);
      return shown ? [{ ...shown, load: told(shown.org) ? await loadOf(shown, tools) : null }] : [];
    });
    return { items: (await Promise.all(rows)).flat(), next: page.next };
  },
});
