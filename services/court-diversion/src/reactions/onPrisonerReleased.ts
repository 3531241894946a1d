import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerReleased = reaction({
  to: told.prisonerReleased,
  does: 'records that custody ended',
  decide: (heard, state) =>
    record(heard, state, { kind: 'RELEASED_FROM_CUSTODY', stayId: heard.data.episodeId }),
});
