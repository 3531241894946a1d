import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onRecalled = reaction({
  to: prisonProgramEventTypes.prisonerRecalled,
  does: 'in custody again: what an earlier release began ends',
  decide: ({ data: { episodeId, receivedAt, prisonId }, event }) => [
    { type: 'custody-begun', episodeId, at: receivedAt, prisonId, told: event.time },
  ],
});
