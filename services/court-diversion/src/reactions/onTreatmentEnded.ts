import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onTreatmentEnded = reaction({
  to: told.treatmentEnded,
  does: 'task for the court; ends no order',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'TREATMENT_ENDED',
      orderId: heard.data.orderId,
      episodeId: heard.data.episodeId,
      on: heard.data.on,
      reasonGroup: heard.data.reasonGroup,
    }),
});
