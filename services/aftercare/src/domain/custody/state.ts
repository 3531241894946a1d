import {
  type AreaCode,
  type CalendarDate,
  type Instant,
  type TimeZone,
  unknownArea,
  utc,
} from '@throughcare/contracts';
import {
  type ById,
  earlierOf,
  type FirstTold,
  inOrder,
  laterWords,
  type Told,
} from '@throughcare/record';

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
/** What was said of one release. Until the release itself is heard of, only what undoes it is known. */
export type ReleaseTold = Told & {
  readonly releaseId: string;
  readonly stage: ReleaseStage;
  readonly releasedAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly planned: boolean;
  readonly area: AreaCode;
};
export type DepartureOutcome = 'RELEASED' | 'LEFT_NOT_RELEASED' | 'NEVER_LEFT' | 'READMITTED';
/** A roster no longer names the person: inferred, within these days. */
export type Departure = { readonly windowFrom: CalendarDate; readonly windowTo: CalendarDate };

/** One stay in custody, as the prison tells of it. */
export type Custody = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly releaseDate: CalendarDate | null;
  /** The release date for which the time of offering has begun; paused while it differs from the date. */
  readonly leadBegunFor: CalendarDate | null;
  /** The release that was told of last. */
  readonly releaseId: string | null;
  readonly releases: ById<ReleaseTold>;
  readonly departure: Departure | null;
  /** What became of the departure; null while nobody has settled it. */
  readonly departureOutcome: DepartureOutcome | null;
  /** Admissions, recalls and returns, as moments; a later one than a release ends what that release began. */
  readonly insideAt: readonly Instant[];
  /** Where the person is or was held, as far as it was said: only this prison's staff may know of the person here. */
  readonly prisonId: string | null;
  /** By which its days are told: that of the prison as it was heard last, else the default of the installation. */
  readonly zone: TimeZone;
  readonly firstAppointmentAt: Instant | null;
  /** It was booked under the wrong person: nothing that was told of it is about this one. Never taken back. */
  readonly voided: boolean;
};

export const newStay = (id: string, first: FirstTold): Custody => ({
  toldAt: {},
  id,
  first,
  releaseDate: null,
  leadBegunFor: null,
  releaseId: null,
  releases: {},
  departure: null,
  departureOutcome: null,
  insideAt: [],
  prisonId: null,
  zone: utc,
  firstAppointmentAt: null,
  voided: false,
});

/** The stays that were this person's. */
export const ownStays = ({ custody }: { readonly custody: ById<Custody> }): readonly Custody[] =>
  inOrder(custody).filter(({ voided }) => !voided);

export const newRelease = (releaseId: string): ReleaseTold => ({
  toldAt: {},
  releaseId,
  stage: 'RECORDED',
  releasedAt: null,
  confirmedAt: null,
  planned: false,
  area: unknownArea,
});

/** The release that counts, as it is known now. */
export function releaseOf({ releaseId, releases }: Custody): Release | null {
  const { toldAt: _toldAt, releasedAt, ...told } = releases[releaseId ?? ''] ?? newRelease('');
  return releasedAt === null ? null : { ...told, releasedAt };
}

/** What two records were told of one stay. */
export function joinStays(ours: Custody, theirs: Custody): Custody {
  const releases = { ...ours.releases };
  for (const [id, release] of Object.entries(theirs.releases)) {
    const mine = releases[id];
    releases[id] = mine ? laterWords(mine, release) : release;
  }
  return {
    ...laterWords(ours, theirs),
    first: earlierOf(ours.first, theirs.first),
    releases,
    insideAt: momentsOf(ours.insideAt, theirs.insideAt),
    voided: ours.voided || theirs.voided,
  };
}

/** Each moment once, in order. */
export const momentsOf = (...lists: readonly (readonly Instant[])[]): readonly Instant[] =>
  [...new Set(lists.flat())].sort();
