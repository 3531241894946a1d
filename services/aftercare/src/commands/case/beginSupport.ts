import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';

export const beginSupport = command({
  name: 'begin-support',
  summary: 'Record that support has begun',
  path: '/cases/{caseId}/begin-support',
  by: ['NGOC', 'NGOW'],
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    if (one.supportBegun) return [];
    if (!one.planAgreed)
      return refuse.conflict('no-plan-yet', 'Support begins when a plan is agreed.');
    return [{ type: 'support-begun', caseId, step: context.step('NGOW', 'NGOC') }];
  },
});
