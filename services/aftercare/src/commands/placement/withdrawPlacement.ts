import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { placementFor } from '../../domain/access/placementFor.ts';

export const withdrawPlacement = command({
  name: 'withdraw-placement',
  summary: 'Take every open offer back after an arrest or a changed plan',
  path: '/people/{pathwayRef}/placements/{placementId}/withdraw',
  by: ['PCM', 'COORD'],
  body: z.strictObject({ reason: z.enum(['REARRESTED', 'PLANS_CHANGED']) }),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  decide({ params: { placementId }, body: { reason } }, state, context) {
    const placement = placementFor(state, placementId, context.actor);
    if (isRefusal(placement)) return placement;
    const by = reason === 'REARRESTED' ? 'REARRESTED' : 'CASE_MANAGER';
    return [{ type: 'placement-ended', placementId, by, at: context.now }];
  },
});
