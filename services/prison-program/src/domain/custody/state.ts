import type { CalendarDate, Instant, LeaveReason, ReleaseKind } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import { z } from 'zod';
import type { Plan } from '../plan/state.ts';

/** How a fact of custody is known: told by who did it, told by a file, or concluded from a list. */
export const Basis = z.enum(['STATED', 'ATTESTED', 'INFERRED']);
export type Basis = z.infer<typeof Basis>;

/**
 * What the source called a movement: its reason and movement code, as they came. What was recorded was read from them; kept, so
 * that a misreading can be found and corrected. It is on no topic.
 */
export type Said = { readonly reason: string | null; readonly code: string | null };
export const nothingSaid: Said = { reason: null, code: null };

export type Admission = {
  readonly at: Instant;
  /** The day that the prison itself counts from; what a roster names a stay by. */
  readonly date: CalendarDate;
  readonly reason: 'ADMISSION' | 'RECALL';
  readonly prisonId: string;
  readonly said: Said;
  readonly basis: Basis;
  readonly step: Step;
};

export type Movement = {
  readonly kind: 'TRANSFERRED' | 'LEFT' | 'RETURNED' | 'ESCAPED' | 'RECAPTURED';
  readonly at: Instant;
  readonly prisonId: string;
  /** Only of LEFT: why. */
  readonly reason: LeaveReason | null;
  readonly said: Said;
  readonly basis: Basis;
  readonly step: Step;
};

/** A departure that a roster suggests, between the last list that named the person and the first that did not. */
export type Departure = {
  readonly id: string;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
  readonly step: Step;
  readonly settled: Settlement | null;
};
export type Settlement = {
  readonly outcome: 'RELEASED' | 'LEFT_NOT_RELEASED' | 'NEVER_LEFT' | 'READMITTED';
  readonly step: Step;
};

export type Release = {
  readonly id: string;
  readonly releasedAt: Instant;
  readonly prisonId: string;
  readonly kind: ReleaseKind;
  readonly planned: boolean;
  readonly area: string;
  readonly said: Said;
  /** What was told of it before, where it was told again with another moment or with its prison; the oldest first. */
  readonly before: readonly ToldBefore[];
  readonly basis: Basis;
  readonly recorded: Step;
  readonly heldUntil: Instant;
  readonly confirmedAt: Instant | null;
  /** Within the hold. */
  readonly reversed: Reversal | null;
  /** After the hold. */
  readonly corrected: { readonly reason: string; readonly step: Step } | null;
};

export type Reversal = {
  readonly reason: string;
  readonly step: Step;
  /** When the gate saw the person back inside, where that took the release back. */
  readonly backAt?: Instant;
};

export type ToldBefore = {
  readonly releasedAt: Instant;
  readonly prisonId: string;
  readonly step: Step;
};

export type Ending = {
  /**
   * LEFT_UNTOLD: the person is gone, or came again, and nobody told when and how they left. BOOKING_MOVED: it was somebody
   * else's stay, booked under the wrong person.
   */
  readonly kind: 'DIED' | 'DEPORTED' | 'LEFT_UNTOLD' | 'BOOKING_MOVED';
  readonly at: Instant;
  readonly said: Said;
  readonly basis: Basis;
  readonly step: Step;
};

/** A transfer that the prison announced: until then the other one may take the person in. */
export type Announcement = {
  readonly toPrison: string;
  readonly until: Instant;
  readonly step: Step;
};

/** A supervising officer's word that a released person is to be taken back; a prison admits. */
export type Recall = { readonly code: string | null; readonly step: Step };

/** One stay in custody, from an admission (if anyone told of it) to its end, through transfers and leaves. */
export type Episode = {
  readonly id: string;
  readonly prisonId: string;
  readonly since: Instant;
  readonly admission: Admission | null;
  readonly movements: readonly Movement[];
  readonly departures: readonly Departure[];
  readonly releases: readonly Release[];
  readonly ending: Ending | null;
  readonly announced: Announcement | null;
  readonly recall: Recall | null;
  readonly plan: Plan;
  /** Moments at which a source told of the person where another prison held them; both prisons look at each. */
  readonly disagreedAt?: readonly Instant[];
};
