import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onTreatmentBrokenOff = reaction({
  to: told.treatmentBrokenOff,
  does: 'the order shows the break-off; task with the end of the grace',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'TREATMENT_BROKEN_OFF',
      orderId: heard.data.orderId,
      episodeId: heard.data.episodeId,
      on: heard.data.on,
      reasonGroup: heard.data.reasonGroup,
    }),
});
