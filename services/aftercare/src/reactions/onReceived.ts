import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReceived = reaction({
  to: prisonProgramEventTypes.prisonerReceived,
  does: 'in custody again: what an earlier release began ends; moved: the other prison may arrange things here',
  decide: ({ data: { episodeId, receivedAt, prisonId, reason }, event }) => [
    reason === 'TRANSFERRED'
      ? {
          type: 'prison-heard',
          id: `${episodeId}/${prisonId}`,
          prisonId,
          stayId: episodeId,
          movedInAt: receivedAt,
          told: event.time,
        }
      : { type: 'custody-begun', episodeId, at: receivedAt, prisonId, told: event.time },
  ],
});
