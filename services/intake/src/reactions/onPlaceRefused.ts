import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeAnswered, placeHeard } from '../domain/facts/place.ts';

export const onPlaceRefused = reaction({
  to: told.placeRefused,
  does: 'The provider keeps no place: it may ask no more, and a second option is offered',
  decide: ({ data, event }) => [
    placeHeard(data, { endedAt: event.time }),
    placeAnswered(data, { refusedAt: event.time }),
  ],
});
