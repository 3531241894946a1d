import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { enrolmentFor, moveAlong } from '../../domain/enrolment/moving.ts';
import { holdOf } from '../../domain/enrolment/transitions.ts';

/** Each status that can wait has a hold of its own, so that a resumed enrolment is exactly where it was. */
export const holdEnrolment = command({
  name: 'hold-enrolment',
  summary: 'Put an enrolment on hold',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/hold',
  by: ['PPT', 'PCM'],
  body: z.strictObject({}),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  decide({ params }, state, context) {
    const enrolment = enrolmentFor(state, params.enrolmentId, context);
    if (isRefusal(enrolment)) return enrolment;
    const hold = holdOf(enrolment.status);
    return hold
      ? moveAlong(enrolment, hold, context)
      : refuse.conflict('cannot-hold', 'An enrolment of this status is not put on hold.', {
          state: enrolment.status,
        });
  },
});
