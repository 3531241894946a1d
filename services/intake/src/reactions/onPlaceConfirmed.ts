import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeAnswered, placeHeard } from '../domain/facts/place.ts';

export const onPlaceConfirmed = reaction({
  to: told.placeConfirmed,
  does: 'The provider holds a place: on the order that names it, or given consent, it may ask who the person is; where it says so, the person is asked',
  decide: ({ data, event }) => [
    placeHeard(data, { providerOrg: data.providerOrg, identityBy: data.identityBy }),
    placeAnswered(data, { goesOnAt: event.time }),
  ],
});
