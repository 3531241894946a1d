import { z } from 'zod';
import { command } from '../../bind.ts';
import { sourceOfReferral } from '../../domain/access/ofReferral.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere } from '../../domain/referral/preconditions.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

export const acceptReferral = command({
  name: 'accept-referral',
  summary: 'Accept a referral',
  path: '/people/{pathwayRef}/referrals/{referralId}/accept',
  by: { ...stepBy.INTAKE, IMPORT: sourceOfReferral },
  body: z.strictObject({ ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayStep('ACCEPTED')],
  decide: ({ params, body }, _state, context) =>
    attestation(body.basis, context) ?? move(params.referralId, 'ACCEPTED', context),
});
