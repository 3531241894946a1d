import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPlaceConfirmed = reaction({
  to: told.placeConfirmed,
  does: 'The provider holds a place: given consent or a legal basis, it may ask who the person is',
  decide: ({ data }) => [
    { type: 'place-heard', id: data.episodeId, providerOrg: data.providerOrg },
  ],
});
