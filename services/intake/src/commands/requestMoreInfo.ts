import { severalLines } from '@throughcare/contracts';
import { z } from 'zod';
import { personCommand } from '../domain/personCommand.ts';
import { checkMove, findReferral, stepTo } from '../domain/referral/move.ts';

export const requestMoreInfo = personCommand('goes-on')({
  name: 'request-more-info',
  summary: 'Ask the referrer for more information',
  path: '/people/{pathwayRef}/referrals/{referralId}/request-more-info',
  by: ['INTAKE'],
  body: z.strictObject({ question: severalLines(2000) }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params, body }, state, context) {
    const { referralId } = params;
    const referral = findReferral(state, referralId, context);
    if ('refused' in referral) return referral;
    const no = checkMove(referral, 'MORE_INFO_REQUESTED', context);
    if (no) return no;
    const step = stepTo('MORE_INFO_REQUESTED', context);
    return [{ type: 'referral-info-requested', referralId, step, question: body.question }];
  },
});
