import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { closingHeard } from '../domain/facts/candidate.ts';

export const onOrderRevoked = reaction({
  to: told.orderRevoked,
  does: 'The referral that led to the order is concluded, and help outside any order is offered',
  decide: ({ data, event }) => [closingHeard(data, event, true)],
});
