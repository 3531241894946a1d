import { type Context, inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { episodeState } from './state.ts';

/**
 * A provider gave its word to the court, and not here: the place is held all the same, so that nobody else is asked for it, and
 * start, break-off and end can be told of it.
 */
export const holdWrittenPlaces = (
  state: Pathway,
  context: Context<AftercareSettings>,
): TreatmentEvent[] =>
  inOrder(state.writtenPlaces).flatMap(({ id: episodeId, providerOrg, heldUntil }) => {
    const episode = state.episodes[episodeId];
    if (!episode || episodeState(episode) !== 'PLACE_REQUESTED') return [];
    const held = { providerOrg, heldUntil: heldUntil ?? episode.wantedUntil };
    const step = context.step('SYS');
    return [
      {
        type: 'place-confirmed' as const,
        episodeId,
        ...held,
        identityBy: 'ORDER' as const,
        attested: false,
        step,
      },
    ];
  });
