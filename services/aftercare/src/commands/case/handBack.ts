import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';
import { handBackReasons } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const handBack = command({
  name: 'hand-back',
  summary: 'Give a person back who was accepted',
  path: '/cases/{caseId}/hand-back',
  by: ['NGOC'],
  body: z.strictObject({ reasonCode: z.enum(codesOf(handBackReasons)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId }, body: { reasonCode } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    const { offerId } = one;
    const step = context.step('NGOC');
    return [{ type: 'offer-handed-back', offerId, caseId, reasonCode, step }];
  },
});
