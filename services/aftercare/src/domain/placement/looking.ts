import {
  addDays,
  addHours,
  earliest,
  type Instant,
  latest,
  startOfDay,
} from '@throughcare/contracts';
import { canonical, inOrder, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { asksForSomebody } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { isSoughtFor } from '../referral/state.ts';
import { isLookedFor } from '../voluntary/rules.ts';
import type { PlacementEvent } from './evolve.ts';
import { acceptedOffer, leftBy, offersOf, openOffers } from './offers.ts';
import { placeOf } from './place.ts';
import { isLive, type Placement, type UnplacedReason } from './state.ts';
import { askableAt, soughtWith, standingOfPlacement } from './terms.ts';

/** The cause asks for a partner now. A referral asks until it is closed, and not while it is on hold. */
export function isWanted(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): boolean {
  const { cause, id, continues } = placement;
  if (cause === 'REFERRAL')
    return Object.values(state.referrals).some((one) => one.id === id && isSoughtFor(one));
  if (cause === 'RELEASE') return asksForSomebody(standingOfPlacement(state, placement, settings));
  const episode = state.episodes[continues ?? ''];
  return episode !== undefined && isLookedFor(state, episode);
}

/** Wanted, nobody has the person, nobody is asked, and no other release of theirs goes first. */
export const isSought = (
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): boolean =>
  isLive(placement) &&
  isWanted(state, placement, settings) &&
  !placement.directedTo &&
  !acceptedOffer(state, placement.id) &&
  openOffers(state, placement.id).length === 0 &&
  leaderOf(state, placement, settings) === null;

/** Somebody has taken the person on for this release. */
export const isTaken = (state: Pathway, placement: Placement): boolean =>
  placement.directedTo !== null || acceptedOffer(state, placement.id) !== undefined;

/**
 * A person takes one place, also where two records of theirs had a release each: the search in which somebody has them, or is
 * asked, or else that of the later release goes first. Null where that is this one.
 */
export function leaderOf(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): Placement | null {
  const searches = inOrder(state.placements).filter(
    (one) => one.cause === 'RELEASE' && isLive(one) && isWanted(state, one, settings),
  );
  if (placement.cause !== 'RELEASE' || searches.length < 2) return null;
  const [first] = [...searches].sort((a, b) => (leadOf(state, a) > leadOf(state, b) ? -1 : 1));
  return first === undefined || first.id === placement.id ? null : first;
}
const leadOf = (state: Pathway, placement: Placement): string => {
  const stay = state.custody[placement.id];
  const asked = openOffers(state, placement.id).length > 0;
  const out = (stay && releaseOf(stay)?.releasedAt) ?? '';
  return `${Number(isTaken(state, placement))}${Number(asked)}/${out}/${placement.id}`;
};

/** After which nobody is found in time: a day after the release, or after looking began where that is later. */
function lateFrom(
  state: Pathway,
  placement: Placement,
  releasedAt: Instant,
  settings: AftercareSettings,
): Instant {
  const { unplacedAfterHours } = settingsFor(settings, placeOf(state, placement));
  return addHours(latest(releasedAt, placement.seriesAt), unplacedAfterHours);
}

/** Why the alarm is raised by now, though somebody may still be found. */
function alarmOf(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): UnplacedReason | null {
  if (placement.unplaced) return null;
  if (saidToBeInside(state, placement)) return 'SAID_TO_BE_INSIDE';
  const standing = standingOfPlacement(state, placement, settings);
  if (
    standing.is === 'RELEASED' &&
    now >= lateFrom(state, placement, standing.releasedAt, settings)
  )
    return 'TIME_OVER';
  const { maxRounds } = settingsFor(settings, placeOf(state, placement));
  return placement.round >= maxRounds ? 'ROUNDS_USED' : null;
}

/** The partner that had the person last says that they are in custody, and no prison says so. */
function saidToBeInside(state: Pathway, { id }: Placement): boolean {
  const last = offersOf(state, id)
    .flatMap((offer) => (offer.accepted ? [{ at: offer.accepted.step.at, offer }] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return last !== undefined && leftBy(state, last.offer) === 'SEE_WHETHER_INSIDE';
}

/** When a place is asked for anew although nothing was heard: each day, and where a partner may be asked again before. */
function againAt(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): Instant | null {
  if (!placement.asking) return null;
  const { at } = placement.asking;
  const { askAgainDays } = settingsFor(settings, placeOf(state, placement));
  return earliest(addDays(at, askAgainDays), askableAt(state, placement, at, settings));
}

/**
 * Asks for a place while nobody has the person, and raises the alarm where that takes too long; looking goes on under the
 * alarm. Asks anew where what it asks with has changed, and each day.
 */
export const lookForPlace = (
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): PlacementEvent[] =>
  inOrder(state.placements)
    .filter(isLive)
    .flatMap((placement): PlacementEvent[] => {
      const { id: placementId, asking } = placement;
      const open = outreachOf(state) === 'OPEN';
      if (!open || !isSought(state, placement, settings)) return leave(state, placement, open);
      const reason = alarmOf(state, placement, now, settings);
      if (reason) return [{ type: 'person-unplaced', placementId, reason, grounds: [], at: now }];
      // By a coordinator a partner may be asked all the same; by itself nobody is.
      if (!asking && saidToBeInside(state, placement)) return [];
      const terms = soughtWith(state, placement, now, settings);
      const again = againAt(state, placement, settings);
      const stands =
        asking?.underWay === true &&
        (again === null || now < again) &&
        canonical(asking.terms) === canonical(terms);
      if (stands) return [];
      const round = asking?.round ?? placement.round + 1;
      const only = asking?.only ?? null;
      return [{ type: 'candidates-wanted', placementId, round, only, terms, at: now }];
    });

/** Who is asked for nobody any more is in no queue, and on no list of those for whom nobody was found. */
function leave(state: Pathway, placement: Placement, open: boolean): PlacementEvent[] {
  const asked = open && openOffers(state, placement.id).length > 0;
  const waits = placement.asking !== null || (placement.unplaced !== null && !asked);
  return waits ? [{ type: 'search-left', placementId: placement.id }] : [];
}

/** When something follows by itself while a place is asked for; null where none is. */
export function searchMovesAt(
  state: Pathway,
  placement: Placement,
  settings: AftercareSettings,
): Instant | null {
  const { asking } = placement;
  if (!asking) return null;
  const stay = state.custody[placement.id];
  const told = stay ? releaseOf(stay) : null;
  // A release that was taken back sets no time, and an expected day none once the person is out or gone from a list:
  // nothing would be asked anew at it, and the record would stay due.
  const release = told && ['RECORDED', 'CONFIRMED'].includes(told.stage) ? told : null;
  const left = stay?.departure != null && stay.departureOutcome === null;
  const expected = stay && !release && !left ? stay.releaseDate : null;
  const due = stay && expected ? startOfDay(expected, stay.zone) : null;
  return earliest(
    againAt(state, placement, settings),
    release && !placement.unplaced
      ? lateFrom(state, placement, release.releasedAt, settings)
      : null,
    due !== null && due > asking.at ? due : null,
  );
}
