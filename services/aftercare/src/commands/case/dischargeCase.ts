import { each } from '@throughcare/record';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { DischargeBody, lacksOutcomes, saysTheSame } from '../../domain/case/dischargeBody.ts';
import { onCase } from '../../domain/case/preconditions.ts';
import { isDischarged } from '../../domain/case/state.ts';

export const dischargeCase = command({
  name: 'discharge',
  summary: 'End support, with what it has achieved',
  path: '/cases/{caseId}/discharge',
  by: each(['NGOC', 'NGOW'], holdsCase),
  body: DischargeBody,
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  always: true,
  isDone({ params, body }, { cases }) {
    const one = cases[params.caseId];
    return Boolean(one?.discharge && isDischarged(one) && saysTheSame(one.discharge, body));
  },
  requires: onCase,
  decide({ params: { caseId }, body }, _state, context) {
    const { reason, outcomes } = body;
    const step = context.step('NGOC', 'NGOW');
    return lacksOutcomes(body) ?? [{ type: 'case-discharged', caseId, reason, outcomes, step }];
  },
});
