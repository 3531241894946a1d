import { startOfDay } from '@throughcare/contracts';
import { type Duty, listed, waiting, zoneOf } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { haltOf } from '../person/halt.ts';
import { needOf } from '../person/need.ts';
import type { PathwayState } from '../person/state.ts';
import { releaseDateOf } from '../plan/state.ts';
import { currentEpisode, openDeparture, standingRelease, whereaboutsOf } from './whereabouts.ts';

/** Where a prison still answers for the person and nothing says that they are out. */
const held = ['IN_CUSTODY', 'TEMPORARILY_OUT', 'ESCAPED'] as const;
const isHeld = (where: string): boolean => held.some((one) => one === where);

/** Recorded releases that wait for the end of their hold. */
export const releasesOwed = ({ episodes }: PathwayState): Duty[] =>
  Object.values(episodes).flatMap((episode) => {
    const release = standingRelease(episode);
    return release && release.confirmedAt === null
      ? waiting('STAY', episode.id, release.heldUntil)
      : [];
  });

/**
 * A departure that nobody settled; and, for whoever has a known need, that somebody prepares the way out, from the first day
 * and without a date too: those come after all that have one.
 */
export function stayOwed(state: PathwayState, settings: Settings): Duty[] {
  const current = currentEpisode(state);
  if (!current || haltOf(state) === 'STOPPED') return [];
  const { id, prisonId: key } = current;
  const departure = openDeparture(current);
  if (departure)
    return [listed('departures', { kind: 'STAY', id }, { key, sort: departure.windowFrom })];
  if (!isHeld(whereaboutsOf(current)) || needOf(state) !== 'KNOWN') return [];
  const expected = releaseDateOf(current.plan);
  const due = expected && startOfDay(expected, zoneOf(settings, key));
  return [
    listed(
      'release-preparation',
      { kind: 'RELEASE_PREPARATION', id, due },
      { key, sort: due ?? `undated/${current.since}` },
    ),
  ];
}
