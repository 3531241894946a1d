import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { reported, verifiers, verifyDeaths } from '../../domain/access/ofDeath.ts';
import { mayRetract, reportIsThere } from '../../domain/death/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** Those who verify, at any time; the organisation that reported, until somebody has verified. */
export const retractDeath = command({
  name: 'retract-death',
  summary: 'Retract a report of a death; what it stopped goes on',
  path: '/people/{pathwayRef}/deaths/{reportId}/retract',
  by: {
    ...verifyDeaths,
    ...each(['ASSR', 'PPT', 'PROV', 'PRESCRIBER', 'NGOC', 'NGOW', 'PEER'], reported),
  },
  body: z.strictObject({}),
  shows: 'death',
  entity: ({ params }) => params.reportId,
  always: true,
  isDone: ({ params }, { deaths }) => Boolean(deaths[params.reportId]?.retracted),
  requires: [isThere, reportIsThere, ...stands, mayRetract],
  decide: ({ params: { reportId } }, _state, context) => [
    { type: 'death-retracted', reportId, done: done(context, ...verifiers) },
  ],
});
