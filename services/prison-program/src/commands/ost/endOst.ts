import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { prescribes } from '../../domain/access/relations.ts';
import { endWatch } from '../../domain/ost/moving.ts';

/** The prescriber's word that nothing more is due: the person and they have agreed to end it. */
export const endOst = command({
  name: 'end-ost',
  summary: 'Say that treatment ended outside, as agreed with the person',
  path: '/people/{pathwayRef}/ost/{ostId}/end',
  by: { PRESCRIBER: prescribes },
  body: z.strictObject({}),
  shows: 'ost',
  entity: ({ params }) => params.ostId,
  always: true,
  isDone: ({ params }, { osts }) => osts[params.ostId]?.status === 'ENDED',
  requires: openRecord,
  decide: ({ params }, state, context) => endWatch(state, params.ostId, 'ENDED', context),
});
