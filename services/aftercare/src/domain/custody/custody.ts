import type { AreaCode, CalendarDate, Instant } from '@throughcare/contracts';
import type { Tagged } from '../collection.ts';

/** How far the prison's word on a release goes. Source: domain reference 2.6. */
export type ReleaseStage = 'RECORDED' | 'CONFIRMED' | 'REVERSED' | 'CORRECTED';
export type Release = {
  readonly releaseId: string;
  readonly stage: ReleaseStage;
  readonly releasedAt: Instant;
  /** When the hold was over; null while it is not. */
  readonly confirmedAt: Instant | null;
  readonly planned: boolean;
  readonly area: AreaCode;
};
export type DepartureOutcome = 'RELEASED' | 'LEFT_NOT_RELEASED' | 'NEVER_LEFT' | 'READMITTED';
/** A roster no longer names the person: inferred, within these days. */
export type Departure = {
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
  readonly outcome: DepartureOutcome | null;
};
/** One stay in custody, as the prison tells of it. */
export type Custody = Tagged & {
  readonly id: string;
  readonly releaseDate: CalendarDate | null;
  /** The release date for which the time of offering has begun; paused while it differs from the date. */
  readonly leadBegunFor: CalendarDate | null;
  readonly release: Release | null;
  readonly departure: Departure | null;
  /** Admissions, recalls and returns, as moments; a later one than a release ends what that release began. */
  readonly insideAt: readonly Instant[];
  /** Where the person is or was held, as far as it was said: only this prison's staff may know of the person here. */
  readonly prisonId: string | null;
  readonly firstAppointmentAt: Instant | null;
};
