import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { stayVoided } from '../domain/facts/custody.ts';

export const onPrisonerStayVoided = reaction({
  to: told.prisonerStayVoided,
  does: 'It was somebody else’s stay: that prison does not hold this person, nor did',
  decide: ({ data }) => stayVoided(data.episodeId),
});
