import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { coordinatesPlacement, heldLast, holdsStay } from '../../domain/access/relations.ts';
import { onPlacement, thePlacement } from '../../domain/placement/preconditions.ts';
import { isTheirsToEnd } from '../../domain/placement/takenBack.ts';

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
  decide({ params, body }, state, { now: at, settings }) {
    const by = byOf(body);
    if (by === 'CASE_MANAGER' && isTheirsToEnd(state, thePlacement(state, params), settings))
      return refuse.conflict(
        'still-wanted',
        'The person is out, or asked for help; only they say that nobody is looked for.',
      );
    return [{ type: 'placement-ended', placementId: params.placementId, by, at }];
  },
});
