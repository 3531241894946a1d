import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerReleaseCorrected = reaction({
  to: told.prisonerReleaseCorrected,
  does: 'records that custody goes on',
  decide: (heard, state) =>
    record(heard, state, { kind: 'RELEASE_WAS_WRONG', stayId: heard.data.episodeId }),
});
