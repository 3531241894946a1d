import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { enrolmentFor, moveAlong } from '../../domain/enrolment/moving.ts';
import { WithdrawReason } from '../../domain/enrolment/reasons.ts';
import { onPathway } from '../body.ts';

export const withdrawEnrolment = onPathway({
  name: 'withdraw-enrolment',
  summary: 'Withdraw an enrolment before its programme begins',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/withdraw',
  by: ['PPT', 'PCM'],
  body: z.strictObject({ reason: WithdrawReason }),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  decide({ params, body }, state, context) {
    const enrolment = enrolmentFor(state, params.enrolmentId, context);
    if (isRefusal(enrolment)) return enrolment;
    return moveAlong(enrolment, 'WITHDRAWN', context, { reason: body.reason });
  },
});
