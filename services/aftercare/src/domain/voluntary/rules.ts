import {
  addDaysToDate,
  type CalendarDate,
  dateOf,
  type Instant,
  startOfDay,
} from '@throughcare/contracts';
import { inOrder, settingsFor, zoneOf } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { providerOf, type TreatmentEpisode } from '../treatment/state.ts';
import type { VoluntaryEvent } from './evolve.ts';
import { voluntaryState } from './state.ts';
import { mandateEndedAt, ran, whyNot } from './whyNot.ts';

/** The day on which the mandate is known to end: that of the order, or a hearing set to complete it, whichever is first. */
export function mandateEndsOn(state: Pathway, { orderId }: TreatmentEpisode): CalendarDate | null {
  const order = state.orders[orderId];
  if (!order?.issued || order.over) return null;
  const completions = inOrder(order.completions)
    .filter(({ cancelled }) => !cancelled)
    .map(({ on }) => on);
  // The end of a suspended order stands still; a hearing does not.
  const end = order.endDate && !order.suspended ? [order.endDate] : [];
  return [...completions, ...end].sort()[0] ?? null;
}

/** From when on the person and the provider are told that care can go on; null where they were, or there is nothing to tell. */
function tellFrom(
  state: Pathway,
  episode: TreatmentEpisode,
  settings: AftercareSettings,
): { readonly at: Instant; readonly endsOn: CalendarDate } | null {
  if (episode.closed || !ran(episode)) return null;
  const endsOn = mandateEndsOn(state, episode);
  if (endsOn === null || episode.voluntary.told?.endsOn === endsOn) return null;
  const place = { area: episode.area, agreement: providerOf(episode) ?? undefined };
  const { continuationLeadDays } = settingsFor(settings, place);
  const from = addDaysToDate(endsOn, -continuationLeadDays);
  return { at: startOfDay(from, zoneOf(settings, providerOf(episode))), endsOn };
}

/** Before the mandate ends: that treatment may go on by the person's own word. Told anew where the day has moved. */
export const tellOfContinuation = (
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): VoluntaryEvent[] =>
  inOrder(state.episodes).flatMap((episode): VoluntaryEvent[] => {
    const due = tellFrom(state, episode, settings);
    return due && now >= due.at
      ? [{ type: 'continuation-told', episodeId: episode.id, endsOn: due.endsOn, at: now }]
      : [];
  });

/**
 * The mandate has ended and treatment runs: it goes on as care of the person's own will, and stops where a reason against
 * that comes up. Both follow from what is known, so it does not matter which was heard first.
 */
export const continueOfOwnWill = (
  state: Pathway,
  now: Instant,
  settings: AftercareSettings,
): VoluntaryEvent[] =>
  inOrder(state.episodes).flatMap((episode): VoluntaryEvent[] => {
    const { id: episodeId, voluntary } = episode;
    if (voluntary.ended) return [];
    const zone = zoneOf(settings, providerOf(episode));
    const reason = whyNot(state, episode);
    const runs = voluntary.begunOn !== null && !voluntary.stopped;
    if (reason === null && !runs) {
      const on = dateOf(mandateEndedAt(state, episode) ?? now, zone);
      return [{ type: 'voluntary-care-begun', episodeId, on }];
    }
    return reason !== null && runs
      ? [{ type: 'voluntary-care-stopped', episodeId, reason, at: now, on: dateOf(now, zone) }]
      : [];
  });

export const continuationTellsAt = (
  state: Pathway,
  episode: TreatmentEpisode,
  settings: AftercareSettings,
): Instant | null => tellFrom(state, episode, settings)?.at ?? null;

/** The provider does not go on with somebody who wants care: they are looked for as anybody is. */
export const isLookedFor = (state: Pathway, episode: TreatmentEpisode): boolean =>
  voluntaryState(episode.voluntary) !== 'ENDED' && whyNot(state, episode) === 'PROVIDER_CANNOT';
