import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';
import { dischargeReasons, goals } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const dischargeCase = command({
  name: 'discharge',
  summary: 'End support, with what it has achieved',
  path: '/cases/{caseId}/discharge',
  by: ['NGOC', 'NGOW'],
  body: z.strictObject({
    reason: z.enum(codesOf(dischargeReasons)),
    outcomes: z
      .array(
        z.strictObject({
          goal: z.enum(codesOf(goals)),
          result: z.enum(['ACHIEVED', 'PARTIAL', 'NOT']),
        }),
      )
      .max(20),
  }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId }, body: { reason, outcomes } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    const step = context.step('NGOC', 'NGOW');
    return [{ type: 'case-discharged', caseId, reason, outcomes, step }];
  },
});
