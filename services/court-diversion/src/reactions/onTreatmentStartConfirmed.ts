import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onTreatmentStartConfirmed = reaction({
  to: told.treatmentStartConfirmed,
  does: 'an issued order becomes active, however late; a start before the order is kept as an early one',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'TREATMENT_STARTED',
      orderId: heard.data.orderId,
      episodeId: heard.data.episodeId,
      startedOn: heard.data.startedOn,
    }),
});
