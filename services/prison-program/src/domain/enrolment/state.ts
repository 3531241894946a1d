import type { Instant } from '@throughcare/contracts';
import { type ById, inOrder, type Step } from '@throughcare/record';
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
  /** The stay in which the prison began it; null where intake's referral asked for it. */
  readonly stayId: string | null;
  readonly programmeCode: string;
  /** Null while the person is in no prison that we know of. */
  readonly prisonId: string | null;
  readonly caseRef: string | null;
  /** An order or a court asked for it: its events go to justice, else to care. */
  readonly underOrder: boolean;
  readonly status: EnrolmentStatus;
  /** Where PAUSED, a transfer or life outside returns to. */
  readonly returnsTo: EnrolmentStatus | null;
  /** What it is paused for by itself, with the place kept: see `stabilisation.ts`. */
  readonly pausedFor: string | null;
  readonly waitlistedSince: Instant | null;
  readonly placeHeldUntil: Instant | null;
  /** The release that it continues from, outside. */
  readonly releaseId: string | null;
  readonly changes: readonly StatusChange[];
};

/** The open enrolment of the same programme and case, of which there is never a second. */
export const openEnrolmentFor = (
  all: ById<Enrolment>,
  programmeCode: string,
  caseRef: string | null,
): Enrolment | undefined =>
  inOrder(all).find(
    (one) => isOpen(one.status) && one.programmeCode === programmeCode && one.caseRef === caseRef,
  );
