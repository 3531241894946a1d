import { each } from '@throughcare/record';
import { command } from '../../bind.ts';
import { present } from '../../domain/access/present.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { DischargeBody, lacksOutcomes, saysTheSame } from '../../domain/case/dischargeBody.ts';
import { onAnyCase, theCase, wasDischarged } from '../../domain/case/preconditions.ts';

export const amendDischarge = command({
  name: 'amend-discharge',
  summary: 'Amend why support ended and what it has achieved; what was said before is kept',
  path: '/cases/{caseId}/amend-discharge',
  by: each(['NGOC', 'NGOW'], holdsCase),
  body: DischargeBody,
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onAnyCase, wasDischarged],
  decide({ params, body }, state, context) {
    const said = present(theCase(state, params).discharge ?? undefined);
    if (saysTheSame(said, body)) return [];
    const { reason, outcomes } = body;
    const step = context.step('NGOC', 'NGOW');
    const { caseId } = params;
    return lacksOutcomes(body) ?? [{ type: 'discharge-amended', caseId, reason, outcomes, step }];
  },
});
