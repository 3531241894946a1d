import { z } from 'zod';
import { command } from '../../bind.ts';
import { sourceOfReferral } from '../../domain/access/ofReferral.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import { isAt, mayStep, referralIsThere } from '../../domain/referral/preconditions.ts';
import { RejectionReason } from '../../domain/referral/reasons.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const rejectReferral = command({
  name: 'reject-referral',
  summary: 'Reject a referral, with a reason',
  path: '/people/{pathwayRef}/referrals/{referralId}/reject',
  by: { ...stepBy.INTAKE, IMPORT: sourceOfReferral },
  body: z.strictObject({ reasonCode: RejectionReason, ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  always: true,
  isDone: ({ params, body }, state) => isAt(state, params, 'REJECTED', body.reasonCode),
  requires: [isThere, referralIsThere, ...goesOn, mayStep('REJECTED')],
  decide: ({ params, body: { basis, reasonCode } }, _state, context) =>
    attestation(basis, context) ?? move(params.referralId, 'REJECTED', context, { reasonCode }),
});
