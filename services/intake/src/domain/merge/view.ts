import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';

export const ReviewItemView = z
  .object({
    pathwayRef: notice(PathwayRef),
    itemId: notice(EntityId),
    removedRef: notice(PathwayRef),
    since: at('L1', z.string()),
    belongsTo: at('L1', z.enum(['KEPT', 'REMOVED']).nullable()),
  })
  .meta({ description: 'Something recorded while two people stood in one record' });

/** The thing itself is an entity too, under its own id. */
export const reviewEntity = (itemId: string): string => `review:${itemId}`;

export const reviewItemView = viewsOn<Pathway>()({
  name: 'review-item',
  param: 'itemId',
  schema: ReviewItemView,
  seenBy: [office],
  of(state, entity): z.infer<typeof ReviewItemView> | undefined {
    const id = entity.slice(reviewEntity('').length);
    const item = state.reviews[id];
    if (!item) return undefined;
    const { removedRef, since, belongsTo } = item;
    const refs = { pathwayRef: state.ref as PathwayRef, removedRef: removedRef as PathwayRef };
    return { ...refs, itemId: id, since, belongsTo };
  },
});
