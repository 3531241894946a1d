import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleaseDateCleared = reaction({
  to: prisonProgramEventTypes.releaseDateCleared,
  does: 'offers pause; the partner that accepted keeps the person',
  decide: ({ data, event }) => [
    { type: 'release-date-heard', episodeId: data.episodeId, on: null, told: event.time },
  ],
});
