import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';
import { isActive, mayReenter } from '../../domain/case/state.ts';

export const reenterCase = command({
  name: 're-enter',
  summary: 'Go on with support without a new referral',
  path: '/cases/{caseId}/re-enter',
  by: ['NGOC', 'NGOW'],
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId } }, state, context) {
    const one = caseFor(state, caseId, context.actor, 'any');
    if (isRefusal(one)) return one;
    if (isActive(one)) return [];
    if (one.closed || !mayReenter(one, context.now, context.settings.reentryMonths))
      return refuse.conflict('reentry-over', 'Coming back needs a new referral.');
    return [{ type: 'case-reentered', caseId, step: context.step('NGOC', 'NGOW') }];
  },
});
