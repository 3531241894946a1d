import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPlaceRefused = reaction({
  to: told.placeRefused,
  does: 'the request ends, or a held place is lost; others are asked, or a task to find another',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'PLACE_REFUSED',
      orderId: heard.data.orderId,
      episodeId: heard.data.episodeId,
      providerOrg: heard.data.providerOrg,
      reasonCode: heard.data.reasonCode,
      couldTake: heard.data.couldTake,
    }),
});
