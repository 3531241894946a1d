import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';

export const listContactCards = query({
  name: 'list-contact-cards',
  summary: 'Releases of people whose need is unknown: a contact card is due, no offer',
  path: '/contact-cards',
  by: ['COORD', 'ADMIN', 'SERVICE'],
  search: Paging,
  answer: pageOf(z.object({ episodeId: EntityId, pathwayRef: PathwayRef, at: Instant })),
  async run({ search }, tools) {
    const page = await tools.list(pathway, 'contact-cards', 'ALL', search);
    const items = [];
    for (const { id, item } of page.items) {
      const card = (await tools.read<Pathway>(pathway, id))?.contactCards[item];
      if (card) items.push({ episodeId: card.id, pathwayRef: id as PathwayRef, at: card.at });
    }
    return { items, next: page.next };
  },
});
