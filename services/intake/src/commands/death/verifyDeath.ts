import { z } from 'zod';
import { command } from '../../bind.ts';
import { isNotRetracted, reportIsThere, reportOf } from '../../domain/death/preconditions.ts';
import { verifiers } from '../../domain/death/view.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const verifyDeath = command({
  name: 'verify-death',
  summary: 'Verify a reported death; everything stops',
  path: '/people/{pathwayRef}/deaths/{reportId}/verify',
  by: verifiers,
  body: z.strictObject({}),
  shows: 'death',
  entity: ({ params }) => params.reportId,
  requires: [isThere, reportIsThere, ...stands, isNotRetracted],
  decide({ params }, state, context) {
    const { reportId, verified } = reportOf(state, params);
    if (verified) return [];
    return [{ type: 'death-verified', reportId, done: done(context, ...verifiers) }];
  },
});
