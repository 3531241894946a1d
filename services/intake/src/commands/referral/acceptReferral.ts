import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { move } from '../../domain/referral/move.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const acceptReferral = personCommand('goes-on')({
  name: 'accept-referral',
  summary: 'Accept a referral',
  path: '/people/{pathwayRef}/referrals/{referralId}/accept',
  by: ['INTAKE', 'IMPORT'],
  body: z.strictObject({ ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide: ({ params, body }, state, context) =>
    attestation(body.basis, context) ?? move(state, params.referralId, 'ACCEPTED', context),
});
