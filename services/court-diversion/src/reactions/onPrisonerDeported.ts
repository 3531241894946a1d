import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerDeported = reaction({
  to: told.prisonerDeported,
  does: 'records that custody ended',
  decide: (heard, state) => record(heard, state, { kind: 'LEFT_CUSTODY_OTHERWISE' }),
});
