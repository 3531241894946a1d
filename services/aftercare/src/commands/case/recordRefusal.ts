import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';

export const recordRefusal = command({
  name: 'record-refusal',
  summary: 'Record that the person no longer wants support',
  path: '/cases/{caseId}/person-refused',
  by: ['NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    const { placementId } = one;
    return [{ type: 'person-refused', placementId, step: context.step('NGOC', 'NGOW', 'PEER') }];
  },
});
