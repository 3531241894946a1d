import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { EnrolmentStatus } from './statuses.ts';
import { isOpen } from './statuses.ts';

export type StatusChange = {
  readonly from: EnrolmentStatus | null;
  readonly to: EnrolmentStatus;
  readonly reason: string | null;
  readonly step: Step;
};

/** One person's way through one programme. One that came from intake has the referral's id as its own. */
export type Enrolment = {
  readonly id: string;
  readonly origin: string | null;
  readonly programmeCode: string;
  /** Null while the person is in no prison that we know of. */
  readonly prisonId: string | null;
  readonly caseRef: string | null;
  /** An order or a court asked for it: its events go to justice, else to care. */
  readonly underOrder: boolean;
  readonly status: EnrolmentStatus;
  /** Where PAUSED, a transfer or life outside returns to. */
  readonly returnsTo: EnrolmentStatus | null;
  readonly waitlistedSince: Instant | null;
  readonly placeHeldUntil: Instant | null;
  /** The release that it continues from, outside. */
  readonly releaseId: string | null;
  readonly changes: readonly StatusChange[];
};

/** What a status change brings with it. */
export type MoveDetails = Partial<
  Pick<Enrolment, 'prisonId' | 'returnsTo' | 'placeHeldUntil' | 'releaseId'>
>;

export type EnrolmentEvent =
  | { readonly type: 'enrolment-opened'; readonly enrolment: Enrolment }
  | {
      readonly type: 'enrolment-moved';
      readonly enrolmentId: string;
      readonly change: StatusChange;
      readonly details: MoveDetails;
    }
  /** The person is in another prison now; `placeHeldUntil` null where there was no place to hold. */
  | {
      readonly type: 'enrolment-relocated';
      readonly enrolmentId: string;
      readonly fromPrison: string | null;
      readonly toPrison: string;
      readonly placeHeldUntil: Instant | null;
    };

export type Enrolments = Readonly<Record<string, Enrolment>>;

export function evolveEnrolments(all: Enrolments, event: EnrolmentEvent): Enrolments {
  if (event.type === 'enrolment-opened') return { ...all, [event.enrolment.id]: event.enrolment };
  const enrolment = all[event.enrolmentId];
  return enrolment ? { ...all, [enrolment.id]: evolveOne(enrolment, event) } : all;
}

function evolveOne(
  enrolment: Enrolment,
  event: Exclude<EnrolmentEvent, { type: 'enrolment-opened' }>,
): Enrolment {
  switch (event.type) {
    case 'enrolment-relocated':
      return { ...enrolment, prisonId: event.toPrison };
    case 'enrolment-moved':
      return {
        ...enrolment,
        status: event.change.to,
        changes: [...enrolment.changes, event.change],
        returnsTo: null,
        placeHeldUntil: null,
        releaseId: null,
        waitlistedSince: waitlistedSince(enrolment, event.change),
        ...event.details,
      };
  }
}

/** A place in the queue is kept through a transfer: waiting again counts from the first time. */
function waitlistedSince(enrolment: Enrolment, change: StatusChange): Instant | null {
  if (change.to === 'WAITLISTED') return enrolment.waitlistedSince ?? change.step.at;
  return isOpen(change.to) ? enrolment.waitlistedSince : null;
}

/** The open enrolment of the same programme and case, of which there is never a second. */
export const openEnrolmentFor = (
  all: Enrolments,
  programmeCode: string,
  caseRef: string | null,
): Enrolment | undefined =>
  Object.values(all).find(
    (one) => isOpen(one.status) && one.programmeCode === programmeCode && one.caseRef === caseRef,
  );
