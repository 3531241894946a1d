import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerDeported = reaction({
  to: told.prisonerDeported,
  does: 'records that the person is gone: nobody is asked to use a place, prove or prepare anything for them',
  decide: (heard, state) => record(heard, state, { kind: 'DEPORTED' }),
});
