import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeHeard } from '../domain/facts/place.ts';

export const onPlaceClosed = reaction({
  to: told.placeClosed,
  does: 'Another provider follows, or the mandate is over: the provider may ask no more on the order',
  decide: ({ data, event }) => [
    placeHeard(data, { closing: { closed: true, at: event.time, sequence: event.sequence } }),
  ],
});
