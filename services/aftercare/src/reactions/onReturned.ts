import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReturned = onPathway({
  to: prisonProgramEventTypes.prisonerReturned,
  does: 'in custody again: what an earlier release began ends',
  decide: ({ data: { episodeId, returnedAt, prisonId }, event }) => [
    { type: 'custody-begun', episodeId, at: returnedAt, prisonId, told: event.time },
  ],
});
