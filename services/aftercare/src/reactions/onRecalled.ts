import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onRecalled = onPathway({
  to: prisonProgramEventTypes.prisonerRecalled,
  does: 'in custody again: what an earlier release began ends',
  decide: ({ data: { episodeId, receivedAt, prisonId }, event }) => [
    { type: 'custody-begun', episodeId, at: receivedAt, prisonId, told: event.time },
  ],
});
