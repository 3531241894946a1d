import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onParticipantTransferred = onPathway({
  to: prisonProgramEventTypes.participantTransferred,
  does: 'case managers of the other prison may arrange things here',
  decide: ({ data: { enrolmentId, toPrison: prisonId }, event }) => [
    {
      type: 'prison-heard',
      id: `${enrolmentId}/${prisonId}`,
      prisonId,
      stayId: null,
      told: event.time,
    },
  ],
});
