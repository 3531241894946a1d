import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPlaceRefused = reaction({
  to: told.placeRefused,
  does: 'the request ends, or a held place is lost; task to find another',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'PLACE_REFUSED',
      orderId: heard.data.orderId,
      reasonCode: heard.data.reasonCode,
    }),
});
