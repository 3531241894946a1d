import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { type OnPathway, openRecord } from '../../domain/access/preconditions.ts';
import { ofEnrolment } from '../../domain/access/relations.ts';
import { moveAlong } from '../../domain/enrolment/moving.ts';
import { heldFrom } from '../../domain/enrolment/transitions.ts';

const isOnHold: OnPathway<{ readonly enrolmentId: string }> = {
  kind: 'conflict',
  code: 'not-on-hold',
  detail: 'The enrolment is not on hold.',
  lacks({ enrolments }, { params }) {
    const state = enrolments[params.enrolmentId]?.status;
    return state === undefined || heldFrom(state) ? null : { state };
  },
};

export const resumeEnrolment = command({
  name: 'resume-enrolment',
  summary: 'Take an enrolment off hold, back to exactly where it was',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/resume',
  by: each(['PPT', 'PCM'], ...ofEnrolment),
  body: z.strictObject({}),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  requires: [...openRecord, isOnHold],
  decide({ params }, state, context) {
    const status = state.enrolments[params.enrolmentId]?.status;
    const back = status && heldFrom(status);
    return back ? moveAlong(state, params.enrolmentId, back, context) : [];
  },
});
