import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearPrisonerRecalled = reaction({
  to: told.prisonerRecalled,
  does: 'records custody; task where an order runs',
  decide: (heard, state) => record(heard, state, { kind: 'RECEIVED_IN_CUSTODY' }),
});
