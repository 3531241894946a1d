import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPlaceConfirmed = reaction({
  to: told.placeConfirmed,
  does: 'the place that was asked for is held',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'PLACE_CONFIRMED',
      orderId: heard.data.orderId,
      episodeId: heard.data.episodeId,
      providerOrg: heard.data.providerOrg,
      heldUntil: heard.data.heldUntil,
    }),
});
