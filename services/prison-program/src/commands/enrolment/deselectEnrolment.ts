import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofEnrolment } from '../../domain/access/relations.ts';
import { isAt, moveAlong } from '../../domain/enrolment/moving.ts';
import { DeselectReason, isAbsence, needsReview } from '../../domain/enrolment/reasons.ts';

/** A positive test or a return to use alone should not end a programme: that reason counts only after a review. */
export const deselectEnrolment = command({
  name: 'deselect-enrolment',
  summary: 'Take a person off a programme',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/deselect',
  by: { PPT: ofEnrolment },
  body: z.strictObject({
    reason: DeselectReason,
    reviewed: z.literal(true).exactOptional().meta({
      description: 'The team reviewed it with the person and a clinician, and still decides so',
    }),
  }),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  always: true,
  isDone: ({ params, body }, state) => isAt(state, params.enrolmentId, 'DESELECTED', body.reason),
  requires: openRecord,
  decide({ params, body }, state, context) {
    const pausedFor = state.enrolments[params.enrolmentId]?.pausedFor ?? null;
    if (pausedFor !== null && isAbsence(body.reason))
      return refuse.conflict('place-kept', 'The place is kept while the person cannot take part.');
    if (needsReview(body.reason) && !body.reviewed)
      return refuse.conflict(
        'review-needed',
        'This alone should not end a programme. Review it with the person and a clinician, then confirm.',
      );
    return moveAlong(state, params.enrolmentId, 'DESELECTED', context, { reason: body.reason });
  },
});
