import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { moveOstTo, ostFor } from '../../domain/ost/moving.ts';

export const loseOst = command({
  name: 'lose-ost',
  summary: 'Say that treatment did not go on after a suspected gap',
  path: '/people/{pathwayRef}/ost/{ostId}/lose',
  by: ['PRESCRIBER', 'PHC'],
  body: z.strictObject({}),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  decide({ params }, state, context) {
    const ost = ostFor(state, params.ostId, context);
    return isRefusal(ost) ? ost : moveOstTo(ost, 'LOST', context);
  },
});
