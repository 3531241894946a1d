import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { enrolmentFor, moveAlong } from '../../domain/enrolment/moving.ts';
import { heldFrom } from '../../domain/enrolment/transitions.ts';

export const resumeEnrolment = command({
  name: 'resume-enrolment',
  summary: 'Take an enrolment off hold, back to exactly where it was',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/resume',
  by: ['PPT', 'PCM'],
  body: z.strictObject({}),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  decide({ params }, state, context) {
    const enrolment = enrolmentFor(state, params.enrolmentId, context);
    if (isRefusal(enrolment)) return enrolment;
    const back = heldFrom(enrolment.status);
    return back
      ? moveAlong(enrolment, back, context)
      : refuse.conflict('not-on-hold', 'The enrolment is not on hold.', {
          state: enrolment.status,
        });
  },
});
