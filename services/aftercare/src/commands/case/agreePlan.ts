import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';

export const agreePlan = command({
  name: 'agree-plan',
  summary: 'Record that the person and the partner have agreed on a plan',
  path: '/cases/{caseId}/agree-plan',
  by: ['NGOC', 'NGOW'],
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    if (one.planAgreed) return [];
    if (!one.contacts.some(({ reached }) => reached))
      return refuse.conflict('no-contact-yet', 'A plan is agreed with a person who was met.');
    return [{ type: 'plan-agreed', caseId, step: context.step('NGOW', 'NGOC') }];
  },
});
