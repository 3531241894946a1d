import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { atCourtHeard } from '../domain/facts/candidate.ts';

export const onOrderVaried = reaction({
  to: told.orderVaried,
  does: 'The order names another provider: that one may ask who the person is once it has the place',
  decide: ({ data, event }) => [atCourtHeard(data, event)],
});
