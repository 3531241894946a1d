import { z } from 'zod';
import { command } from '../../bind.ts';
import { verifiers, verifyDeaths } from '../../domain/access/ofDeath.ts';
import { isNotOwnReport, isNotRetracted, reportIsThere } from '../../domain/death/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const verifyDeath = command({
  name: 'verify-death',
  summary: 'Verify a reported death; everything stops',
  path: '/people/{pathwayRef}/deaths/{reportId}/verify',
  by: verifyDeaths,
  body: z.strictObject({}),
  shows: 'death',
  entity: ({ params }) => params.reportId,
  always: true,
  isDone({ params }, { deaths }) {
    const report = deaths[params.reportId];
    return report?.verified != null && report.retracted === null;
  },
  requires: [isThere, reportIsThere, ...stands, isNotRetracted, isNotOwnReport],
  decide: ({ params: { reportId } }, _state, context) => [
    { type: 'death-verified', reportId, done: done(context, ...verifiers) },
  ],
});
