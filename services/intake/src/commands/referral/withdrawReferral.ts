import { z } from 'zod';
import { command } from '../../bind.ts';
import { sourceOfReferral } from '../../domain/access/ofReferral.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import { isAt, mayStep, referralIsThere } from '../../domain/referral/preconditions.ts';
import { WithdrawalReason } from '../../domain/referral/reasons.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const withdrawReferral = command({
  name: 'withdraw-referral',
  summary: 'Withdraw a referral, with a reason',
  path: '/people/{pathwayRef}/referrals/{referralId}/withdraw',
  by: { ...stepBy.EITHER_OR_PERSON, IMPORT: sourceOfReferral },
  body: z.strictObject({ reasonCode: WithdrawalReason, ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  always: true,
  isDone: ({ params, body }, state) => isAt(state, params, 'WITHDRAWN', body.reasonCode),
  requires: [isThere, referralIsThere, ...stands, mayStep('WITHDRAWN')],
  decide: ({ params, body: { basis, reasonCode } }, _state, context) =>
    attestation(basis, context) ?? move(params.referralId, 'WITHDRAWN', context, { reasonCode }),
});
