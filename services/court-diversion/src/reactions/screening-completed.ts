import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearScreeningCompleted = reaction({
  to: told.screeningCompleted,
  does: 'records whether a need is known',
  decide: (heard, state) => record(heard, state, { kind: 'SCREENED', need: heard.data.need }),
});
