import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onPrisonerStayVoided = reaction({
  to: told.prisonerStayVoided,
  does: 'it was somebody else’s stay: what was told of it tells nothing of this person',
  decide: (heard, state) =>
    record(heard, state, { kind: 'STAY_VOIDED', stayId: heard.data.episodeId }),
});
