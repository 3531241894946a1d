import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { findReferral, stepTo } from '../../domain/referral/move.ts';
import { stateOf } from '../../domain/referral/state.ts';
import { isAuthor, isOfficer } from '../../domain/referral/whoMaySee.ts';

export const resumeReferral = personCommand('goes-on')({
  name: 'resume-referral',
  summary: 'End a hold; the referral goes on from where it stood',
  path: '/people/{pathwayRef}/referrals/{referralId}/resume',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON', 'INTAKE'],
  body: z.strictObject({}),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params }, state, context) {
    const { referralId } = params;
    const referral = findReferral(state, referralId, context);
    if ('refused' in referral) return referral;
    const heldFrom = referral.steps.at(-1)?.heldFrom;
    if (stateOf(referral) !== 'ON_HOLD' || !heldFrom)
      return refuse.conflict('referral-not-in-state', 'The referral is not on hold.');
    if (!isAuthor(referral, context.actor) && !isOfficer(context.actor))
      return refuse.forbidden('not-your-step', 'This step is another’s to take.');
    return [{ type: 'referral-moved', referralId, step: stepTo(heldFrom, context) }];
  },
});
