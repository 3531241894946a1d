import { mergedInto } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import { currentEpisode, whereaboutsOf } from './whereabouts.ts';

/** Custody in numbers; each field as the replay's report means it. */
export type CustodyTally = {
  readonly admitted: number;
  /** Inside today: not on leave, not missing from a list, not released or held. */
  readonly inCustody: number;
  /** `inferredOpen + inferredReturned +` those that were settled otherwise. */
  readonly leftList: number;
  readonly inferredOpen: number;
  readonly inferredReturned: number;
  /** `releaseConfirmed + releaseReversed + releaseHeld`; a correction leaves a release confirmed. */
  readonly releaseRecorded: number;
  readonly releaseConfirmed: number;
  readonly releaseReversed: number;
  readonly releaseHeld: number;
  readonly leftNotReleased: number;
  readonly admissionUnknown: number;
  readonly died: number;
};

export const noCustody: CustodyTally = {
  admitted: 0,
  inCustody: 0,
  leftList: 0,
  inferredOpen: 0,
  inferredReturned: 0,
  releaseRecorded: 0,
  releaseConfirmed: 0,
  releaseReversed: 0,
  releaseHeld: 0,
  leftNotReleased: 0,
  admissionUnknown: 0,
  died: 0,
};

/** Counts one person; a record that was merged into another is counted there. */
export function custodyTallyOf(state: PathwayState): CustodyTally {
  if (mergedInto(state) !== null) return noCustody;
  const episodes = Object.values(state.episodes);
  const departures = episodes.flatMap((one) => one.departures);
  const releases = episodes.flatMap((one) => one.releases);
  const current = currentEpisode(state);
  return {
    // A stay that was booked under the wrong person is counted at whose it is.
    admitted: count(
      episodes,
      (one) => one.admission !== null && one.ending?.kind !== 'BOOKING_MOVED',
    ),
    inCustody: current && whereaboutsOf(current) === 'IN_CUSTODY' ? 1 : 0,
    leftList: departures.length,
    inferredOpen: count(departures, (one) => one.settled === null),
    inferredReturned: count(departures, (one) => one.settled?.outcome === 'NEVER_LEFT'),
    releaseRecorded: releases.length,
    releaseConfirmed: count(releases, (one) => one.confirmedAt !== null),
    releaseReversed: count(releases, (one) => one.reversed !== null),
    releaseHeld: count(releases, (one) => one.confirmedAt === null && one.reversed === null),
    leftNotReleased: count(
      episodes.flatMap((one) => one.movements),
      (one) => one.kind === 'LEFT',
    ),
    admissionUnknown: count(
      episodes,
      (one) => one.admission === null && one.releases.some((release) => !release.reversed),
    ),
    died: episodes.some((one) => one.ending?.kind === 'DIED') ? 1 : 0,
  };
}

export const addTallies = (a: CustodyTally, b: CustodyTally): CustodyTally => ({
  admitted: a.admitted + b.admitted,
  inCustody: a.inCustody + b.inCustody,
  leftList: a.leftList + b.leftList,
  inferredOpen: a.inferredOpen + b.inferredOpen,
  inferredReturned: a.inferredReturned + b.inferredReturned,
  releaseRecorded: a.releaseRecorded + b.releaseRecorded,
  releaseConfirmed: a.releaseConfirmed + b.releaseConfirmed,
  releaseReversed: a.releaseReversed + b.releaseReversed,
  releaseHeld: a.releaseHeld + b.releaseHeld,
  leftNotReleased: a.leftNotReleased + b.leftNotReleased,
  admissionUnknown: a.admissionUnknown + b.admissionUnknown,
  died: a.died + b.died,
});

const count = <T>(all: readonly T[], which: (one: T) => boolean): number =>
  all.filter(which).length;
