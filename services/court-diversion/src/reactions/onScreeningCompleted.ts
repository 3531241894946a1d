import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onScreeningCompleted = reaction({
  to: told.screeningCompleted,
  does: 'records whether a need is known',
  decide: (heard, state) => record(heard, state, { kind: 'SCREENED', need: heard.data.need }),
});
