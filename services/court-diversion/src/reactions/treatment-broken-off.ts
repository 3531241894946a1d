import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearTreatmentBrokenOff = reaction({
  to: told.treatmentBrokenOff,
  does: 'the order shows the break-off; task with the end of the grace',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'TREATMENT_BROKEN_OFF',
      orderId: heard.data.orderId,
      on: heard.data.on,
      reasonGroup: heard.data.reasonGroup,
    }),
});
