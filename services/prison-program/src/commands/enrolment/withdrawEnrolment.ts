import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofEnrolment } from '../../domain/access/relations.ts';
import { isAt, moveAlong } from '../../domain/enrolment/moving.ts';
import { WithdrawReason } from '../../domain/enrolment/reasons.ts';

export const withdrawEnrolment = command({
  name: 'withdraw-enrolment',
  summary: 'Withdraw an enrolment before its programme begins',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/withdraw',
  by: each(['PPT', 'PCM'], ...ofEnrolment),
  body: z.strictObject({ reason: WithdrawReason }),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  always: true,
  isDone: ({ params, body }, state) => isAt(state, params.enrolmentId, 'WITHDRAWN', body.reason),
  requires: openRecord,
  decide({ params, body }, state, context) {
    return moveAlong(state, params.enrolmentId, 'WITHDRAWN', context, { reason: body.reason });
  },
});
