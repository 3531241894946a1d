import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import {
  mayComeBack,
  nobodyElseHasThem,
  onAnyCase,
  theCase,
} from '../../domain/case/preconditions.ts';
import { isActive } from '../../domain/case/state.ts';

export const reenterCase = command({
  name: 're-enter',
  summary: 'Go on with support without a new referral',
  path: '/cases/{caseId}/re-enter',
  by: each(['NGOC', 'NGOW'], holdsCase),
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onAnyCase, mayComeBack, nobodyElseHasThem],
  decide({ params }, state, context) {
    if (isActive(theCase(state, params))) return [];
    return [{ type: 'case-reentered', caseId: params.caseId, step: context.step('NGOC', 'NGOW') }];
  },
});
