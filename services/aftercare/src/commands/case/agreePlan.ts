import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { onCase, personWasMet, theCase } from '../../domain/case/preconditions.ts';

export const agreePlan = command({
  name: 'agree-plan',
  summary: 'Record that the person and the partner have agreed on a plan',
  path: '/cases/{caseId}/agree-plan',
  by: each(['NGOC', 'NGOW'], holdsCase),
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onCase, personWasMet],
  decide({ params }, state, context) {
    if (theCase(state, params).planAgreed) return [];
    const { caseId } = params;
    return [{ type: 'plan-agreed', caseId, step: context.step('NGOW', 'NGOC') }];
  },
});
