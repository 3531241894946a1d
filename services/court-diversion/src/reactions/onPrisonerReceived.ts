import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerReceived = reaction({
  to: told.prisonerReceived,
  does: 'records custody; task where an order runs',
  // Moved to another prison, the person is where the court knows them to be.
  decide: (heard, state) =>
    heard.data.reason === 'TRANSFERRED'
      ? []
      : record(heard, state, { kind: 'RECEIVED_IN_CUSTODY', stayId: heard.data.episodeId }),
});
