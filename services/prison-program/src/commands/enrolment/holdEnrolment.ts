import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { type OnPathway, openRecord } from '../../domain/access/preconditions.ts';
import { ofEnrolment } from '../../domain/access/relations.ts';
import { moveAlong } from '../../domain/enrolment/moving.ts';
import { holdOf } from '../../domain/enrolment/transitions.ts';

const canBeHeld: OnPathway<{ readonly enrolmentId: string }> = {
  kind: 'conflict',
  code: 'cannot-hold',
  detail: 'An enrolment of this status is not put on hold.',
  lacks({ enrolments }, { params }) {
    const state = enrolments[params.enrolmentId]?.status;
    return state === undefined || holdOf(state) ? null : { state };
  },
};

/** Each status that can wait has a hold of its own, so that a resumed enrolment is exactly where it was. */
export const holdEnrolment = command({
  name: 'hold-enrolment',
  summary: 'Put an enrolment on hold',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/hold',
  by: each(['PPT', 'PCM'], ...ofEnrolment),
  body: z.strictObject({}),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  requires: [...openRecord, canBeHeld],
  decide({ params }, state, context) {
    const status = state.enrolments[params.enrolmentId]?.status;
    const hold = status && holdOf(status);
    return hold ? moveAlong(state, params.enrolmentId, hold, context) : [];
  },
});
