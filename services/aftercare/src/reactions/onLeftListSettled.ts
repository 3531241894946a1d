import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onLeftListSettled = onPathway({
  to: prisonProgramEventTypes.prisonerLeftListSettled,
  does: 'an inferred departure that was none closes its offer',
  decide: ({ data: { episodeId, outcome }, event }) => [
    { type: 'departure-settled', episodeId, outcome, told: event.time },
  ],
});
