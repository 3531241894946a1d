import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReceived = onPathway({
  to: prisonProgramEventTypes.prisonerReceived,
  does: 'in custody again: what an earlier release began ends; moved: the other prison may arrange things here',
  decide: ({ data: { episodeId, receivedAt, prisonId, reason } }) => [
    reason === 'TRANSFERRED'
      ? { type: 'prison-heard', prisonId }
      : { type: 'custody-begun', episodeId, at: receivedAt, prisonId },
  ],
});
