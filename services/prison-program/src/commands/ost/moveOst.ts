import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { moveOstTo, ostFor } from '../../domain/ost/moving.ts';

/** MAINTAINED after a plan or a hand-over means that the person stays; plan and hand-over are then void. */
export const moveOst = command({
  name: 'move-ost',
  summary: 'Record the next step of substitution treatment inside',
  path: '/people/{pathwayRef}/ost/{ostId}/move',
  by: ['PHC'],
  body: z.strictObject({ to: z.enum(['STABILISING', 'MAINTAINED', 'TAPERING', 'ENDED']) }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  decide({ params, body }, state, context) {
    const ost = ostFor(state, params.ostId, context);
    if (isRefusal(ost)) return ost;
    return moveOstTo(ost, body.to, context, { plan: null, handOver: null });
  },
});
