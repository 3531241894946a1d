import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeHeard } from '../domain/facts/place.ts';

export const onPlaceReopened = reaction({
  to: told.placeReopened,
  does: 'The provider has the place again, and may ask who the person is on the same ground',
  decide: ({ data, event }) => [
    placeHeard(data, { closing: { closed: false, at: event.time, sequence: event.sequence } }),
  ],
});
