import { anybody, each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { partner } from '../domain/partner/document.ts';
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
  answer: pageOf(ShownPartner),
  async run({ search, actor }, tools) {
    const page = hasRole(actor, 'COORD', 'ADMIN', 'IMPORT')
      ? await tools.list(partner, 'partners', 'ALL', search)
      : await tools.list(partner, 'partner-org', actor.org, search);
    const states = await Promise.all(page.items.map(({ id }) => tools.read<Partner>(partner, id)));
    return {
      items: states.flatMap((state) => (state && shownPartner(state)) ?? []),
      next: page.next,
    };
  },
});
