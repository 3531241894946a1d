import { Paging, pageOf } from '@throughcare/record';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { type Partner, partner } from '../domain/partner/document.ts';

export const listPartners = query({
  name: 'list-partners',
  summary: 'Onboarded organisations; a partner sees its own agreement',
  path: '/partners',
  by: ['COORD', 'ADMIN', 'IMPORT', 'NGOC', 'PROV'],
  search: Paging,
  answer: pageOf(schemaOf(partner.views, 'partner')),
  async run({ search, actor }, tools) {
    const all = actor.roles.some((role) => ['COORD', 'ADMIN', 'IMPORT'].includes(role));
    const page = all
      ? await tools.list(partner, 'partners', 'ALL', search)
      : await tools.list(partner, 'partner-org', actor.org, search);
    const items: unknown[] = [];
    for (const { id } of page.items) {
      const state = await tools.read<Partner>(partner, id);
      const one = state && partner.views.partner?.of(state, id, actor);
      if (one) items.push(one);
    }
    return { items, next: page.next };
  },
});
