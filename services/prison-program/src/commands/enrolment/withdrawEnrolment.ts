import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { enrolmentFor, moveAlong } from '../../domain/enrolment/moving.ts';
import { WithdrawReason } from '../../domain/enrolment/reasons.ts';

export const withdrawEnrolment = command({
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
