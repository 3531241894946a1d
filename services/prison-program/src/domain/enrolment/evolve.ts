import type { Instant } from '@throughcare/contracts';
import { amend, type Handlers, put } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { EnrolmentEvent } from './events.ts';
import type { Enrolment, StatusChange } from './state.ts';
import { isOpen } from './statuses.ts';

export const enrolmentHandlers: Handlers<PathwayState, EnrolmentEvent> = {
  'enrolment-opened': (state, { enrolment }) => ({
    ...state,
    enrolments: put(state.enrolments, enrolment.id, enrolment),
  }),
  'enrolment-moved': (state, { enrolmentId, change, details }) => ({
    ...state,
    enrolments: amend(state.enrolments, enrolmentId, (enrolment) => ({
      status: change.to,
      changes: [...enrolment.changes, change],
      returnsTo: null,
      pausedFor: null,
      placeHeldUntil: null,
      releaseId: null,
      waitlistedSince: waitlistedSince(enrolment, change),
      ...details,
    })),
  }),
  // What it was is kept: it goes on so at the one whose it is.
  'enrolment-given': (state, { enrolmentId, change }) => ({
    ...state,
    enrolments: amend(state.enrolments, enrolmentId, ({ changes }) => ({
      status: change.to,
      changes: [...changes, change],
    })),
  }),
  'enrolment-relocated': (state, { enrolmentId, toPrison }) => ({
    ...state,
    enrolments: amend(state.enrolments, enrolmentId, { prisonId: toPrison }),
  }),
};

/** A place in the queue is kept through a transfer: waiting again counts from the first time. */
function waitlistedSince(enrolment: Enrolment, change: StatusChange): Instant | null {
  if (change.to === 'WAITLISTED') return enrolment.waitlistedSince ?? change.step.at;
  return isOpen(change.to) ? enrolment.waitlistedSince : null;
}
