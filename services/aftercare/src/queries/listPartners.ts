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
  search: Paging,
  answer: pageOf(ShownPartner.extend({ load: Load.nullable() })),
  async run({ search, actor }, tools) {
    const page = hasRole(actor, 'COORD', 'ADMIN', 'IMPORT')
      ? await tools.list(partner, 'partners', 'ALL', search)
      : await tools.list(partner, 'partner-org', actor.org, search);
    const rows = page.items.map(async ({ id }) => {
      const state = await tools.read<Partner>(partner, id);
      const shown = state && shownPartner(state);
      return shown
        ? [{ ...shown, load: shown.org === actor.org ? await loadOf(shown, tools) : null }]
        : [];
    });
    return { items: (await Promise.all(rows)).flat(), next: page.next };
  },
});
