import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReturned = reaction({
  to: prisonProgramEventTypes.prisonerReturned,
  does: 'in custody again: what an earlier release began ends',
  decide: ({ data: { episodeId, returnedAt, prisonId }, event }) => [
    { type: 'custody-begun', episodeId, at: returnedAt, prisonId, told: event.time },
  ],
});
