import { z } from 'zod';
import { command } from '../../bind.ts';
import { sourceOfReferral } from '../../domain/access/ofReferral.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere, referralOf } from '../../domain/referral/preconditions.ts';
import { firstOfSame } from '../../domain/referral/unique.ts';
import { maySeeReferral } from '../../domain/referral/view.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';
import { alreadyOpen } from './draftReferral.ts';

/** Whoever may see the referral that this one repeats is shown it; others hand theirs in, and a rule links the two. */
export const submitReferral = command({
  name: 'submit-referral',
  summary: 'Hand a drafted referral in',
  path: '/people/{pathwayRef}/referrals/{referralId}/submit',
  by: { ...stepBy.AUTHOR, IMPORT: sourceOfReferral },
  body: z.strictObject({ ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayStep('SUBMITTED', 'DRAFT')],
  decide({ params, body }, state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const first = firstOfSame(state.referrals, referralOf(state, params));
    if (first && maySeeReferral(state, first.referralId, context)) return alreadyOpen(first);
    return move(params.referralId, 'SUBMITTED', context);
  },
});
