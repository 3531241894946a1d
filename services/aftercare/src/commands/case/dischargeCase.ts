import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase } from '../../domain/case/preconditions.ts';
import { dischargeReasons, goals } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const dischargeCase = command({
  name: 'discharge',
  summary: 'End support, with what it has achieved',
  path: '/cases/{caseId}/discharge',
  by: each(['NGOC', 'NGOW'], holdsCase),
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
  requires: onCase,
  decide({ params: { caseId }, body: { reason, outcomes } }, _state, context) {
    const step = context.step('NGOC', 'NGOW');
    return [{ type: 'case-discharged', caseId, reason, outcomes, step }];
  },
});
