import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { reviewEntity } from '../../domain/merge/view.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { done } from '../../domain/step/done.ts';

export const settleMergeReview = personCommand('always')({
  name: 'settle-merge-review',
  summary: 'Say whose a thing is that was recorded while two people stood in one record',
  path: '/people/{pathwayRef}/review-items/{itemId}/settle',
  by: ['INTAKE', 'PRIVACY'],
  body: z.strictObject({ belongsTo: z.enum(['KEPT', 'REMOVED']) }),
  shows: 'review-item',
  entity: ({ params }) => reviewEntity(params.itemId),
  decide({ params, body }, state, context) {
    const item = state.reviews[params.itemId];
    if (!item) return refuse.notFound();
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
