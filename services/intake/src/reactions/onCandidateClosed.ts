import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { candidateHeard, closingHeard } from '../domain/facts/candidate.ts';

export const onCandidateClosed = reaction({
  to: told.candidateClosed,
  does: 'The referral is concluded; where the court says so, the voluntary route is put on the work list',
  decide: ({ data, event }) => [
    candidateHeard(data),
    closingHeard(data, event, data.voluntaryRoute),
  ],
});
