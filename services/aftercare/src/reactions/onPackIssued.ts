import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onPackIssued = reaction({
  to: prisonProgramEventTypes.preReleasePackIssued,
  does: 'the partner that accepted sees the first appointment',
  decide: ({ data: { episodeId, firstAppointmentAt }, event }) => [
    { type: 'pack-heard', episodeId, firstAppointmentAt, told: event.time },
  ],
});
