import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofOst, prescribes } from '../../domain/access/relations.ts';
import { LostReason } from '../../domain/ost/lostReasons.ts';
import { endWatch } from '../../domain/ost/moving.ts';

export const loseOst = command({
  name: 'lose-ost',
  summary: 'Say that treatment did not go on after a release, and why',
  path: '/people/{pathwayRef}/ost/{ostId}/lose',
  by: { PRESCRIBER: prescribes, PHC: ofOst },
  body: z.strictObject({ reason: LostReason }),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  always: true,
  isDone: ({ params }, { osts }) => osts[params.ostId]?.status === 'LOST',
  requires: openRecord,
  decide: ({ params, body }, state, context) =>
    endWatch(state, params.ostId, 'LOST', context, { lostReason: body.reason }),
});
