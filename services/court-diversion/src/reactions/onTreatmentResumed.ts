import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onTreatmentResumed = reaction({
  to: told.treatmentResumed,
  does: 'within the grace the order is active again; later the court has to accept it',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'TREATMENT_RESUMED',
      orderId: heard.data.orderId,
      on: heard.data.on,
    }),
});
