import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase, wroteCase } from '../../domain/access/relations.ts';
import { onCase, theCase } from '../../domain/case/preconditions.ts';
import { handBackReasons } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const handBack = command({
  name: 'hand-back',
  summary: 'Give a person back who was accepted',
  path: '/cases/{caseId}/hand-back',
  /** Who has handed a case back has written it, and finds that done. */
  by: { NGOC: [holdsCase, wroteCase] },
  body: z.strictObject({ reasonCode: z.enum(codesOf(handBackReasons)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  always: true,
  isDone({ params, body }, { cases, offers }) {
    const offerId = cases[params.caseId]?.offerId;
    return offerId !== undefined && offers[offerId]?.handedBack?.reasonCode === body.reasonCode;
  },
  requires: onCase,
  decide({ params, body: { reasonCode } }, state, context) {
    const { offerId, id: caseId } = theCase(state, params);
    const step = context.step('NGOC');
    return [{ type: 'offer-handed-back', offerId, caseId, reasonCode, step }];
  },
});
