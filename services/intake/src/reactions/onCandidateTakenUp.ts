import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { atCourtHeard, candidateHeard } from '../domain/facts/candidate.ts';

export const onCandidateTakenUp = reaction({
  to: told.candidateTakenUp,
  does: 'The court holds the candidate: those of the area hear of it no longer',
  decide: ({ data, event }) => [candidateHeard(data), atCourtHeard(data, event)],
});
