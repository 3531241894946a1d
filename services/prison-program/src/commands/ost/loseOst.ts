import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst, prescribes } from '../../domain/access/relations.ts';
import { moveOstTo } from '../../domain/ost/moving.ts';

export const loseOst = command({
  name: 'lose-ost',
  summary: 'Say that treatment did not go on after a suspected gap',
  path: '/people/{pathwayRef}/ost/{ostId}/lose',
  by: { PRESCRIBER: prescribes, PHC: ofOst },
  body: z.strictObject({}),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  requires: openRecord,
  decide: ({ params }, state, context) => moveOstTo(state, params.ostId, 'LOST', context),
});
