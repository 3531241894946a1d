import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst } from '../../domain/access/relations.ts';
import { takenBack } from '../../domain/ost/holder.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';

/** MAINTAINED after a plan or a hand-over means that the person stays; plan and hand-over are then void. */
export const moveOst = command({
  name: 'move-ost',
  summary: 'Record the next step of substitution treatment inside',
  path: '/people/{pathwayRef}/ost/{ostId}/move',
  by: { PHC: ofOst },
  body: z.strictObject({ to: z.enum(['STABILISING', 'MAINTAINED', 'TAPERING', 'ENDED']) }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    const moved = moveOstTo(state, params.ostId, body.to, context, { plan: null, handOver: null });
    return Array.isArray(moved) ? [...takenBack(state.osts[params.ostId], null), ...moved] : moved;
  },
});
