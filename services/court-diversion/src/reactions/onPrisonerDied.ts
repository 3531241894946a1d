import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerDied = reaction({
  to: told.prisonerDied,
  does: 'ends whatever is open, cancels hearings',
  decide: (heard, state) => record(heard, state, { kind: 'DIED_IN_CUSTODY' }),
  latch: (heard, state) => record(heard, state, { kind: 'DIED_IN_CUSTODY' }),
});
