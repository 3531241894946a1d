import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleaseDateChanged = reaction({
  to: prisonProgramEventTypes.releaseDateChanged,
  does: 'the offer is raised when the date is near; the partner that accepted is told',
  decide: ({ data, event }) => [
    { type: 'release-date-heard', episodeId: data.episodeId, on: data.newDate, told: event.time },
  ],
});
