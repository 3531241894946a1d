import { z } from 'zod';
import { command } from '../../bind.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere, referralOf } from '../../domain/referral/preconditions.ts';
import { HoldReason } from '../../domain/referral/reasons.ts';
import { stateOf } from '../../domain/referral/state.ts';

/** The step keeps where the hold came from, so that resuming returns exactly there. */
export const holdReferral = command({
  name: 'hold-referral',
  summary: 'Put a referral on hold',
  path: '/people/{pathwayRef}/referrals/{referralId}/hold',
  by: stepBy.EITHER,
  body: z.strictObject({ reasonCode: HoldReason }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayStep('ON_HOLD')],
  decide({ params, body }, state, context) {
    const heldFrom = stateOf(referralOf(state, params));
    return move(params.referralId, 'ON_HOLD', context, { ...body, heldFrom });
  },
});
