import { prisonProgramEventTypes, unknownArea } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleaseRecorded = reaction({
  to: prisonProgramEventTypes.prisonerReleaseRecorded,
  does: 'only the partner that accepted sees the provisional word',
  decide: ({ data: { episodeId, prisonId, releaseId, releasedAt, planned }, event }) => [
    {
      type: 'release-heard',
      episodeId,
      prisonId,
      told: event.time,
      release: {
        releaseId,
        stage: 'RECORDED',
        releasedAt,
        confirmedAt: null,
        planned,
        area: unknownArea,
      },
    },
  ],
});
