import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { findReferral, move } from '../../domain/referral/move.ts';
import { firstOfSame } from '../../domain/referral/unique.ts';
import { maySeeReferral } from '../../domain/referral/whoMaySee.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';
import { alreadyOpen } from './draftReferral.ts';

/** Whoever may see the referral that this one repeats is shown it; others hand theirs in, and a rule links the two. */
export const submitReferral = personCommand('goes-on')({
  name: 'submit-referral',
  summary: 'Hand a drafted referral in',
  path: '/people/{pathwayRef}/referrals/{referralId}/submit',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON', 'INTAKE', 'IMPORT'],
  body: z.strictObject({ ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params, body }, state, context) {
    const referral = findReferral(state, params.referralId, context);
    if ('refused' in referral) return referral;
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const moved = move(state, params.referralId, 'SUBMITTED', context, null, 'DRAFT');
    if ('refused' in moved) return moved;
    const first = firstOfSame(state.referrals, referral);
    if (first && maySeeReferral(first, context.actor)) return alreadyOpen(first);
    return moved;
  },
});
