import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onPackIssued = onPathway({
  to: prisonProgramEventTypes.preReleasePackIssued,
  does: 'the partner that accepted sees the first appointment',
  decide: ({ data: { episodeId, firstAppointmentAt }, event }) => [
    { type: 'pack-heard', episodeId, firstAppointmentAt, told: event.time },
  ],
});
