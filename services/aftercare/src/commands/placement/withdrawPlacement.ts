import { z } from 'zod';
import { command } from '../../bind.ts';
import { coordinatesPlacement, heldLast, holdsStay } from '../../domain/access/relations.ts';
import { onPlacement } from '../../domain/placement/preconditions.ts';

const Body = z.strictObject({ reason: z.enum(['REARRESTED', 'PLANS_CHANGED']) });
const byOf = ({ reason }: z.infer<typeof Body>) =>
  reason === 'REARRESTED' ? 'REARRESTED' : 'CASE_MANAGER';

export const withdrawPlacement = command({
  name: 'withdraw-placement',
  summary: 'Take every open offer back after an arrest or a changed plan',
  path: '/people/{pathwayRef}/placements/{placementId}/withdraw',
  by: { COORD: coordinatesPlacement, PCM: [holdsStay, heldLast] },
  body: Body,
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  always: true,
  isDone: ({ params, body }, { placements }) =>
    placements[params.placementId]?.ended?.by === byOf(body),
  requires: onPlacement,
  decide: ({ params: { placementId }, body }, _state, { now: at }) => [
    { type: 'placement-ended', placementId, by: byOf(body), at },
  ],
});
