import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase, theCase } from '../../domain/case/preconditions.ts';
import { handBackReasons } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const handBack = command({
  name: 'hand-back',
  summary: 'Give a person back who was accepted',
  path: '/cases/{caseId}/hand-back',
  by: { NGOC: holdsCase },
  body: z.strictObject({ reasonCode: z.enum(codesOf(handBackReasons)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params, body: { reasonCode } }, state, context) {
    const { offerId, id: caseId } = theCase(state, params);
    const step = context.step('NGOC');
    return [{ type: 'offer-handed-back', offerId, caseId, reasonCode, step }];
  },
});
