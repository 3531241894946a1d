import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { verifiers } from '../../domain/death/view.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { done } from '../../domain/step/done.ts';

export const verifyDeath = personCommand('always')({
  name: 'verify-death',
  summary: 'Verify a reported death; everything stops',
  path: '/people/{pathwayRef}/deaths/{reportId}/verify',
  by: verifiers,
  body: z.strictObject({}),
  shows: 'death',
  entity: ({ params }) => params.reportId,
  decide({ params }, state, context) {
    const report = state.deaths[params.reportId];
    if (!report) return refuse.notFound();
    if (report.retracted) return refuse.conflict('death-retracted', 'This report was retracted.');
    if (report.verified) return [];
    return [
      { type: 'death-verified', reportId: report.reportId, done: done(context, ...verifiers) },
    ];
  },
});
