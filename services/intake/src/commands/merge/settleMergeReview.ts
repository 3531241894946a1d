import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import { reviewIsThere, reviewOf } from '../../domain/merge/preconditions.ts';
import { reviewEntity } from '../../domain/merge/view.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const settleMergeReview = command({
  name: 'settle-merge-review',
  summary: 'Say whose a thing is that was recorded while two people stood in one record',
  path: '/people/{pathwayRef}/review-items/{itemId}/settle',
  by: each(['INTAKE', 'PRIVACY'], office),
  body: z.strictObject({ belongsTo: z.enum(['KEPT', 'REMOVED']) }),
  shows: 'review-item',
  entity: ({ params }) => reviewEntity(params.itemId),
  requires: [isThere, reviewIsThere, ...stands],
  decide({ params, body }, state, context) {
    const item = reviewOf(state, params);
    const { belongsTo } = body;
    if (item.belongsTo === belongsTo) return [];
    if (item.belongsTo !== null)
      return refuse.conflict('review-settled', 'It was decided already.', {
        belongsTo: item.belongsTo,
      });
    const { itemId, place, removedRef } = item;
    return [
      { type: 'review-settled', itemId, belongsTo, done: done(context, 'INTAKE') },
      ...(belongsTo === 'REMOVED'
        ? [{ type: 'item-found-elsewhere' as const, place, to: removedRef }]
        : []),
    ];
  },
});
