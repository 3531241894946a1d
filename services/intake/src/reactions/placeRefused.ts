import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const placeRefused = reactionOn({
  to: told.placeRefused,
  does: 'The provider keeps no place: it may ask no more',
  decide: ({ data, event }) => [{ type: 'place-heard', id: data.episodeId, endedAt: event.time }],
});
