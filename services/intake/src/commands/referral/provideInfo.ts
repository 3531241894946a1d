import { severalLines } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { stepTo } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere } from '../../domain/referral/preconditions.ts';

export const provideInfo = command({
  name: 'provide-info',
  summary: 'Answer what intake asked; the referral is handed in again',
  path: '/people/{pathwayRef}/referrals/{referralId}/provide-info',
  by: stepBy.AUTHOR,
  body: z.strictObject({ answer: severalLines(4000) }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayStep('SUBMITTED', 'MORE_INFO_REQUESTED')],
  decide({ params, body }, _state, context) {
    const { referralId } = params;
    const step = stepTo('SUBMITTED', context);
    return [{ type: 'referral-info-provided', referralId, step, answer: body.answer }];
  },
});
