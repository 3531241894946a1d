import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onParticipantTransferred = reaction({
  to: prisonProgramEventTypes.participantTransferred,
  does: 'case managers of the other prison may arrange things here',
  decide: ({ data: { enrolmentId, toPrison: prisonId }, event }) => [
    {
      type: 'prison-heard',
      id: `${enrolmentId}/${prisonId}`,
      prisonId,
      stayId: null,
      movedInAt: null,
      told: event.time,
    },
  ],
});
