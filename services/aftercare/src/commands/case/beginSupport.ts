import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase, planIsAgreed, theCase } from '../../domain/case/preconditions.ts';

export const beginSupport = command({
  name: 'begin-support',
  summary: 'Record that support has begun',
  path: '/cases/{caseId}/begin-support',
  by: each(['NGOC', 'NGOW'], holdsCase),
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onCase, planIsAgreed],
  decide({ params }, state, context) {
    if (theCase(state, params).supportBegun) return [];
    const { caseId } = params;
    return [{ type: 'support-begun', caseId, step: context.step('NGOW', 'NGOC') }];
  },
});
