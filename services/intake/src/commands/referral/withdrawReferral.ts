import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { move } from '../../domain/referral/move.ts';
import { WithdrawalReason } from '../../domain/referral/reasons.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const withdrawReferral = personCommand('always')({
  name: 'withdraw-referral',
  summary: 'Withdraw a referral, with a reason',
  path: '/people/{pathwayRef}/referrals/{referralId}/withdraw',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON', 'INTAKE', 'IMPORT'],
  body: z.strictObject({ reasonCode: WithdrawalReason, ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide: ({ params, body }, state, context) =>
    attestation(body.basis, context) ??
    move(state, params.referralId, 'WITHDRAWN', context, body.reasonCode),
});
