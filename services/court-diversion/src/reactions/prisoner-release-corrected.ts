import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearPrisonerReleaseCorrected = reaction({
  to: told.prisonerReleaseCorrected,
  does: 'records that custody goes on',
  decide: (heard, state) => record(heard, state, { kind: 'RELEASE_WAS_WRONG' }),
});
