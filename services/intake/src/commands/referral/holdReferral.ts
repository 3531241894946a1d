import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { checkMove, findReferral, stepTo } from '../../domain/referral/move.ts';
import { HoldReason } from '../../domain/referral/reasons.ts';
import { stateOf } from '../../domain/referral/state.ts';

/** The step keeps where the hold came from, so that resuming returns exactly there. */
export const holdReferral = personCommand('goes-on')({
  name: 'hold-referral',
  summary: 'Put a referral on hold',
  path: '/people/{pathwayRef}/referrals/{referralId}/hold',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON', 'INTAKE'],
  body: z.strictObject({ reasonCode: HoldReason }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params, body }, state, context) {
    const { referralId } = params;
    const referral = findReferral(state, referralId, context);
    if ('refused' in referral) return referral;
    const no = checkMove(referral, 'ON_HOLD', context);
    if (no) return no;
    const { reasonCode } = body;
    const step = stepTo('ON_HOLD', context, { reasonCode, heldFrom: stateOf(referral) });
    return [{ type: 'referral-moved', referralId, step }];
  },
});
