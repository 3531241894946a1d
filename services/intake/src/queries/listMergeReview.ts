import { EntityId, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';

export const listMergeReview = query({
  name: 'merge-review',
  summary: 'What an unmerge left undecided, the oldest first',
  path: '/merge-review',
  by: ['INTAKE', 'PRIVACY'],
  search: Paging,
  answer: pageOf(z.object({ pathwayRef: PathwayRef, itemId: EntityId, since: z.string() })),
  async run({ search }, tools) {
    const { items, next } = await tools.list(pathway, 'merge-review', 'OPEN', search);
    return {
      items: items.map(({ id, item, sort }) => ({
        pathwayRef: id as PathwayRef,
        itemId: item,
        since: sort,
      })),
      next,
    };
  },
});
