import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeHeard } from '../domain/facts/place.ts';

export const onPlaceConfirmed = reaction({
  to: told.placeConfirmed,
  does: 'The provider holds a place: given consent or a legal basis, it may ask who the person is',
  decide: ({ data }) => [placeHeard(data, { providerOrg: data.providerOrg })],
});
