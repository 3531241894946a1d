import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerEscaped = reaction({
  to: told.prisonerEscaped,
  does: 'records that custody ended',
  decide: (heard, state) =>
    record(heard, state, { kind: 'ESCAPED', stayId: heard.data.episodeId ?? null }),
});
