import { startOfDay } from '@throughcare/contracts';
import { type Duty, type IndexEntry, zoneOf } from '@throughcare/record';
import type { Settings } from '../settings.ts';
import { releasesOwed, stayOwed } from './custody/duties.ts';
import { currentEpisode, isHeld, standingRelease } from './custody/whereabouts.ts';
import { enrolmentsOwed } from './enrolment/duties.ts';
import { merging } from './merging.ts';
import { endedToSee, treatmentOwed } from './ost/duties.ts';
import { haltOf } from './person/halt.ts';
import type { PathwayState } from './person/state.ts';
import { releaseDateOf } from './plan/state.ts';

/** The lists that a prison works from, and its registers; each is an index that the documents carry themselves. */
export const listings = {
  /** A register: people held, by prison, the longest here first. */
  held: 'held',
  /** A register: releases, by prison and moment, expected by date, or recorded. */
  releases: 'releases',
  /** People held who have a known need, by prison, the next release first. */
  preparation: 'release-preparation',
  /** Inferred departures that nobody settled, by prison. */
  departures: 'departures',
  /** Open enrolments, by prison and status. */
  enrolments: 'enrolments',
  /** Substitution treatment on its way to a prescriber outside, by their organisation and the appointment. */
  handOvers: 'hand-overs',
  /** Substitution treatment that is not over, by the prison that holds the person or held them last. */
  treatments: 'treatments',
  /** Doses outside that nobody confirmed, the earliest due first. */
  gaps: 'gaps',
} as const;

/**
 * Nothing is owed to who has died or was deported, but that a recorded release is confirmed, and that whoever was named
 * outside sees the end.
 */
export function duties(state: PathwayState, settings: Settings): Duty[] {
  if (!merging.decides(state)) return [];
  const releases = releasesOwed(state);
  if (haltOf(state) === 'STOPPED') return [...releases, ...endedToSee(state, settings)];
  return [
    ...releases,
    ...stayOwed(state, settings),
    ...enrolmentsOwed(state, settings),
    ...treatmentOwed(state, settings),
  ];
}

export function registers(state: PathwayState, settings: Settings): IndexEntry[] {
  const current = currentEpisode(state);
  if (!current || !merging.decides(state) || haltOf(state) === 'STOPPED') return [];
  const { id: item, prisonId: key, since } = current;
  const release = standingRelease(current);
  const expected = releaseDateOf(current.plan);
  const at =
    release?.releasedAt ??
    (expected && isHeld(current) ? startOfDay(expected, zoneOf(settings, key)) : null);
  return [
    ...(isHeld(current) ? [{ name: listings.held, key, sort: since, item }] : []),
    ...(at === null ? [] : [{ name: listings.releases, key, sort: at, item }]),
  ];
}
