import {
  type AreaCode,
  addDays,
  addDaysToDate,
  endOfDay,
  type Instant,
  latest,
  startOfDay,
  unknownArea,
} from '@throughcare/contracts';
import { inOrder, type SettingsPlace, settingsFor, zoneOf } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import type { CustodyEvent } from './evolve.ts';
import { type Custody, ownStays, releaseOf } from './state.ts';

/** What a stay in custody asks of aftercare at a moment. */
export type Standing =
  /** Nothing (yet), or not any more: no date, a date far off, a release corrected, a departure settled otherwise. */
  | { readonly is: 'NONE' }
  /** A date is set and near. */
  | { readonly is: 'EXPECTED'; readonly until: Instant }
  /** A roster no longer names the person; nobody has confirmed it. */
  | { readonly is: 'INFERRED'; readonly since: Instant }
  | { readonly is: 'RELEASED'; readonly releasedAt: Instant; readonly planned: boolean }
  /** In custody again. */
  | { readonly is: 'RETURNED'; readonly at: Instant };

/** Somebody is needed for whoever stands so. */
export const asksForSomebody = ({ is }: Standing): boolean =>
  is === 'EXPECTED' || is === 'INFERRED' || is === 'RELEASED';

/**
 * Looking begins for whoever stands so. A release of long ago begins none; what has begun ends with somebody who has the
 * person, with their own word or a coordinator's, and never by time alone.
 */
export const beginsLooking = (
  standing: Standing,
  now: Instant,
  { releaseCountsDays }: AftercareSettings,
): boolean =>
  asksForSomebody(standing) &&
  (standing.is !== 'RELEASED' || now < addDays(standing.releasedAt, releaseCountsDays));

/** The first moment after `since` at which the person was taken in, by any stay. */
export function insideAfter(state: Pathway, since: Instant): Instant | null {
  const moments = ownStays(state).flatMap((stay) => stay.insideAt.filter((at) => at > since));
  return moments.sort()[0] ?? null;
}

export function standingOf(state: Pathway, stay: Custody, settings: AftercareSettings): Standing {
  const { departure, releaseDate } = stay;
  if (stay.voided) return { is: 'NONE' };
  const release = releaseOf(stay);
  if (release?.stage === 'CONFIRMED') {
    const at = insideAfter(state, release.releasedAt);
    if (at) return { is: 'RETURNED', at };
    return { is: 'RELEASED', releasedAt: release.releasedAt, planned: release.planned };
  }
  if (releaseDate !== null && stay.leadBegunFor === releaseDate)
    return { is: 'EXPECTED', until: startOfDay(releaseDate, stay.zone) };
  if (
    departure &&
    isOut(stay) &&
    settingsFor(settings, placeOf(stay)).offersForInferredDepartures
  ) {
    const since = startOfDay(departure.windowFrom, stay.zone);
    const at = insideAfter(state, endOfDay(departure.windowTo, stay.zone));
    return at ? { is: 'RETURNED', at } : { is: 'INFERRED', since };
  }
  return { is: 'NONE' };
}

/** The days of a stay are those of its prison, by the zone that the register tells of. */
export const keepZones = (
  state: Pathway,
  _now: Instant,
  settings: AftercareSettings,
): CustodyEvent[] =>
  inOrder(state.custody).flatMap((stay): CustodyEvent[] => {
    const zone = zoneOf(settings, stay.prisonId);
    return zone === stay.zone ? [] : [{ type: 'stay-zone-heard', episodeId: stay.id, zone }];
  });

/** From when a planned release asks for offers; null where that has begun, or no date stands. */
export function leadDueAt(stay: Custody, settings: AftercareSettings): Instant | null {
  const { releaseDate, leadBegunFor, zone } = stay;
  if (stay.voided || releaseDate === null || releaseDate === leadBegunFor) return null;
  const { offerLeadDays } = settingsFor(settings, placeOf(stay));
  return startOfDay(addDaysToDate(releaseDate, -offerLeadDays), zone);
}

/** Time passing is recorded as a fact too, so that everything else follows from the state alone. */
export const beginLeads = (state: Pathway, now: Instant, settings: AftercareSettings) =>
  inOrder(state.custody).flatMap((stay): CustodyEvent[] => {
    const due = leadDueAt(stay, settings);
    return due !== null && stay.releaseDate && now >= due
      ? [
          {
            type: 'lead-begun',
            episodeId: stay.id,
            on: stay.releaseDate,
            told: latest(now, stay.toldAt.leadBegunFor ?? now),
          },
        ]
      : [];
  });

/** When the person was, or is taken to have been, out: hours of first contact count from here. */
export function outSince(stay: Custody): Instant | null {
  const { departure } = stay;
  if (stay.voided) return null;
  const release = releaseOf(stay);
  if (release && (release.stage === 'CONFIRMED' || release.stage === 'RECORDED'))
    return release.releasedAt;
  return departure && isOut(stay) ? startOfDay(departure.windowFrom, stay.zone) : null;
}

/** A departure that nobody has settled, or that was a release of which the prison's own word is still to come. */
function isOut(stay: Custody): boolean {
  const { departureOutcome } = stay;
  const stage = releaseOf(stay)?.stage;
  const takenBack = stage === 'REVERSED' || stage === 'CORRECTED';
  return departureOutcome === null || (departureOutcome === 'RELEASED' && !takenBack);
}

/** Where a stay ends, as far as it is known. */
export const placeOf = (stay: Custody | undefined): SettingsPlace => ({
  prison: stay?.prisonId,
  area: stay && releaseOf(stay)?.area,
});

export const areaOf = (stay: Custody | undefined): AreaCode => placeOf(stay).area ?? unknownArea;
