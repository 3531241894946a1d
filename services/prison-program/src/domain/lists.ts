import { startOfDay } from '@throughcare/contracts';
import type { IndexEntry } from '@throughcare/record';
import {
  currentEpisode,
  isHeld,
  openDeparture,
  standingRelease,
  whereaboutsOf,
} from './custody/whereabouts.ts';
import { isOpen } from './enrolment/statuses.ts';
import { merging } from './merging.ts';
import type { OstStatus } from './ost/statuses.ts';
import { haltOf } from './person/halt.ts';
import type { PathwayState } from './person/state.ts';
import { releaseDateOf } from './plan/state.ts';

/** The lists that a prison works from; each is an index that the documents carry themselves. */
export const listings = {
  /** People held, by prison, the longest here first. */
  held: 'held',
  /** Releases, by prison and moment: expected by date, or recorded. */
  releases: 'releases',
  /** Inferred departures that nobody settled, by prison. */
  departures: 'departures',
  /** Open enrolments, by prison and status. */
  enrolments: 'enrolments',
  /** Substitution treatment on its way to a prescriber outside, by their organisation and the appointment. */
  handOvers: 'hand-overs',
} as const;

export function listingsOf(state: PathwayState): IndexEntry[] {
  if (!merging.decides(state) || haltOf(state) === 'STOPPED') return [];
  return [...custodyListings(state), ...enrolmentListings(state), ...handOverListings(state)];
}

function custodyListings(state: PathwayState): IndexEntry[] {
  const current = currentEpisode(state);
  if (!current) return [];
  const { id: item, prisonId: key } = current;
  const entries: IndexEntry[] = [];
  if (isHeld(current)) entries.push({ name: listings.held, key, sort: current.since, item });

  const departure = openDeparture(current);
  if (departure && whereaboutsOf(current) === 'LEFT_LIST')
    entries.push({ name: listings.departures, key, sort: departure.windowFrom, item });

  const release = standingRelease(current);
  const expected = releaseDateOf(current.plan);
  if (release) entries.push({ name: listings.releases, key, sort: release.releasedAt, item });
  else if (expected !== null && isHeld(current))
    entries.push({ name: listings.releases, key, sort: startOfDay(expected), item });
  return entries;
}

const enrolmentListings = (state: PathwayState): IndexEntry[] =>
  Object.values(state.enrolments)
    .filter((one) => isOpen(one.status) && one.prisonId !== null)
    .map((one) => ({
      name: listings.enrolments,
      key: `${one.prisonId}/${one.status}`,
      sort: one.waitlistedSince ?? one.changes.at(-1)?.step.at ?? '',
      item: one.id,
    }));

const underWay: readonly OstStatus[] = ['RELEASE_PLANNED', 'HANDED_OVER', 'GAP_SUSPECTED'];

const handOverListings = (state: PathwayState): IndexEntry[] =>
  Object.values(state.osts).flatMap(({ id, plan, status }) =>
    plan && underWay.includes(status)
      ? [{ name: listings.handOvers, key: plan.prescriberOrg, sort: plan.appointmentAt, item: id }]
      : [],
  );
