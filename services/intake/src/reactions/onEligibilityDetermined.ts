import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { atCourtHeard, candidateHeard } from '../domain/facts/candidate.ts';

export const onEligibilityDetermined = reaction({
  to: told.eligibilityDetermined,
  does: 'The candidate is linked to its referral; the assessor that the court names may know what is screened',
  decide: ({ data, event }) => [candidateHeard(data), atCourtHeard(data, event)],
});
