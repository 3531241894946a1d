import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { verifiers } from '../../domain/death/view.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { done } from '../../domain/step/done.ts';

/** Those who verify, at any time; the organisation that reported, until somebody has verified. */
export const retractDeath = personCommand('always')({
  name: 'retract-death',
  summary: 'Retract a report of a death; what it stopped goes on',
  path: '/people/{pathwayRef}/deaths/{reportId}/retract',
  by: [...verifiers, 'ASSR', 'PPT', 'PROV', 'PRESCRIBER', 'NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({}),
  shows: 'death',
  entity: ({ params }) => params.reportId,
  decide({ params }, state, context) {
    const report = state.deaths[params.reportId];
    const { actor } = context;
    const verifier = hasRole(actor, ...verifiers);
    if (!report || !(verifier || report.reported.org === actor.org)) return refuse.notFound();
    if (report.retracted) return [];
    if (report.verified && !verifier)
      return refuse.forbidden('death-verified', 'Only those who may verify can retract it now.');
    return [
      { type: 'death-retracted', reportId: report.reportId, done: done(context, ...verifiers) },
    ];
  },
});
