import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { atCourtHeard } from '../domain/facts/candidate.ts';

export const onHearingScheduled = reaction({
  to: told.hearingScheduled,
  does: 'The court that hears the case holds the order',
  decide: ({ data, event }) => [atCourtHeard(data, event)],
});
