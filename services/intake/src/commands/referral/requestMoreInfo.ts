import { severalLines } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { stepTo } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere } from '../../domain/referral/preconditions.ts';

export const requestMoreInfo = command({
  name: 'request-more-info',
  summary: 'Ask the referrer for more information',
  path: '/people/{pathwayRef}/referrals/{referralId}/request-more-info',
  by: stepBy.INTAKE,
  body: z.strictObject({ question: severalLines(2000) }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayStep('MORE_INFO_REQUESTED')],
  decide({ params, body }, _state, context) {
    const { referralId } = params;
    const step = stepTo('MORE_INFO_REQUESTED', context);
    return [{ type: 'referral-info-requested', referralId, step, question: body.question }];
  },
});
