import { EntityId, PathwayRef } from '@throughcare/contracts';
import type { View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOfficer } from '../referral/whoMaySee.ts';

export const ReviewItemView = z
  .object({
    pathwayRef: PathwayRef,
    itemId: EntityId,
    removedRef: PathwayRef,
    since: z.string(),
    belongsTo: z.enum(['KEPT', 'REMOVED']).nullable(),
  })
  .meta({ description: 'Something recorded while two people stood in one record' });

/** The thing itself is an entity too, under its own id. */
export const reviewEntity = (itemId: string): string => `review:${itemId}`;

export const reviewItemView: View<Pathway> = {
  schema: ReviewItemView,
  of(state, entity, actor) {
    const id = entity.slice(reviewEntity('').length);
    const item = state.reviews[id];
    if (!item || !isOfficer(actor)) return undefined;
    const { removedRef, since, belongsTo } = item;
    return { pathwayRef: state.ref as PathwayRef, itemId: id, removedRef, since, belongsTo };
  },
};
