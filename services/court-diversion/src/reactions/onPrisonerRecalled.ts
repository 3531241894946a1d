import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerRecalled = reaction({
  to: told.prisonerRecalled,
  does: 'records custody; task where an order runs',
  decide: (heard, state) =>
    record(heard, state, { kind: 'RECEIVED_IN_CUSTODY', stayId: heard.data.episodeId }),
});
