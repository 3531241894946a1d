import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { move } from '../../domain/referral/move.ts';
import { RejectionReason } from '../../domain/referral/reasons.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const rejectReferral = personCommand('goes-on')({
  name: 'reject-referral',
  summary: 'Reject a referral, with a reason',
  path: '/people/{pathwayRef}/referrals/{referralId}/reject',
  by: ['INTAKE', 'IMPORT'],
  body: z.strictObject({ reasonCode: RejectionReason, ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide: ({ params, body }, state, context) =>
    attestation(body.basis, context) ??
    move(state, params.referralId, 'REJECTED', context, body.reasonCode),
});
