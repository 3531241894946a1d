import { type Context, inOrder, zoneOf } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { episodeState, providerOf, type TreatmentEpisode } from './state.ts';

/** Waits for its start with a provider that is known. */
const waits = (episode: TreatmentEpisode): boolean =>
  ['PLACE_REQUESTED', 'CONFIRMED'].includes(episodeState(episode)) && providerOf(episode) !== null;
const later = (one: TreatmentEpisode, other: TreatmentEpisode): number =>
  Number(other.confirmed !== null) - Number(one.confirmed !== null) ||
  (other.requestedAt > one.requestedAt ? 1 : -1);

/**
 * The court knows of a start that no provider reported here: the person proved it, or supervision saw it. Treatment runs
 * from then on at the provider that held the place, so that its break-off, resumption and end can be told. A place that
 * was asked for afterwards has a start of its own.
 */
export const startEpisodes = (
  state: Pathway,
  context: Context<AftercareSettings>,
): TreatmentEvent[] =>
  inOrder(state.orders).flatMap(({ id, startedOn, toldAt }): TreatmentEvent[] => {
    const ofOrder = inOrder(state.episodes).filter(({ orderId }) => orderId === id);
    if (startedOn === null || ofOrder.some(({ started }) => started !== null)) return [];
    const [episode] = ofOrder
      .filter((one) => waits(one) && one.requestedAt <= (toldAt.startedOn ?? ''))
      .sort(later);
    return episode
      ? [
          {
            type: 'treatment-start-heard',
            episodeId: episode.id,
            on: startedOn,
            zone: zoneOf(context.settings, providerOf(episode)),
            step: context.step('SYS'),
          },
        ]
      : [];
  });
