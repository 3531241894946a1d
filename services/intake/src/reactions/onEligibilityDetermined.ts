import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { candidateHeard } from '../domain/facts/candidate.ts';

export const onEligibilityDetermined = reaction({
  to: told.eligibilityDetermined,
  does: 'The candidate is linked to its referral',
  decide: ({ data }) => [candidateHeard(data)],
});
