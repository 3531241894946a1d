import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { closingHeard } from '../domain/facts/candidate.ts';

export const onOrderCompleted = reaction({
  to: told.orderCompleted,
  does: 'The referral that led to the order is concluded',
  decide: ({ data, event }) => [closingHeard(data, event, false)],
});
