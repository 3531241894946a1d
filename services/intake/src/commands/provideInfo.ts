import { severalLines } from '@throughcare/contracts';
import { z } from 'zod';
import { personCommand } from '../domain/personCommand.ts';
import { checkMove, findReferral, stepTo } from '../domain/referral/move.ts';

export const provideInfo = personCommand('goes-on')({
  name: 'provide-info',
  summary: 'Answer what intake asked; the referral is handed in again',
  path: '/people/{pathwayRef}/referrals/{referralId}/provide-info',
  by: ['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON', 'INTAKE'],
  body: z.strictObject({ answer: severalLines(4000) }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params, body }, state, context) {
    const { referralId } = params;
    const referral = findReferral(state, referralId, context);
    if ('refused' in referral) return referral;
    const no = checkMove(referral, 'SUBMITTED', context, 'MORE_INFO_REQUESTED');
    if (no) return no;
    const step = stepTo('SUBMITTED', context);
    return [{ type: 'referral-info-provided', referralId, step, answer: body.answer }];
  },
});
