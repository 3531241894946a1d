import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { onCase, theCase } from '../../domain/case/preconditions.ts';
import { isDeclined } from '../../domain/placement/offers.ts';

export const recordRefusal = command({
  name: 'record-refusal',
  summary: 'Record that the person no longer wants support',
  path: '/cases/{caseId}/person-refused',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  always: true,
  isDone: ({ params }, state) => isDeclined(state, state.cases[params.caseId]?.placementId ?? ''),
  requires: onCase,
  decide({ params }, state, context) {
    const { placementId } = theCase(state, params);
    return [{ type: 'person-refused', placementId, step: context.step('NGOC', 'NGOW', 'PEER') }];
  },
});
