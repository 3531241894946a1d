import { z } from 'zod';
import { command } from '../../bind.ts';
import { coordinatesPlacement, heldLast, holdsStay } from '../../domain/access/relations.ts';
import { onPlacement } from '../../domain/placement/preconditions.ts';

export const withdrawPlacement = command({
  name: 'withdraw-placement',
  summary: 'Take every open offer back after an arrest or a changed plan',
  path: '/people/{pathwayRef}/placements/{placementId}/withdraw',
  by: { COORD: coordinatesPlacement, PCM: [holdsStay, heldLast] },
  body: z.strictObject({ reason: z.enum(['REARRESTED', 'PLANS_CHANGED']) }),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  requires: onPlacement,
  decide({ params: { placementId }, body: { reason } }, _state, context) {
    const by = reason === 'REARRESTED' ? 'REARRESTED' : 'CASE_MANAGER';
    return [{ type: 'placement-ended', placementId, by, at: context.now }];
  },
});
