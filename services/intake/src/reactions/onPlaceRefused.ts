import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceRefused = reaction({
  to: told.placeRefused,
  does: 'The provider keeps no place: it may ask no more',
  decide: ({ data, event }) => [{ type: 'place-heard', id: data.episodeId, endedAt: event.time }],
});
