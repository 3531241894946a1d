import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReleaseDateCleared = onPathway({
  to: prisonProgramEventTypes.releaseDateCleared,
  does: 'offers pause; the partner that accepted keeps the person',
  decide: ({ data, event }) => [
    { type: 'release-date-heard', episodeId: data.episodeId, on: null, told: event.time },
  ],
});
