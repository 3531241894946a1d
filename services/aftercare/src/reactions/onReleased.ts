import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReleased = onPathway({
  to: prisonProgramEventTypes.prisonerReleased,
  does: 'known need: an urgent offer and the overdose window; need unknown: a contact card',
  decide: ({ data: { episodeId, prisonId, releaseId, releasedAt, planned, area }, event }) => [
    {
      type: 'release-heard',
      episodeId,
      prisonId,
      told: event.time,
      release: {
        releaseId,
        stage: 'CONFIRMED',
        releasedAt,
        confirmedAt: event.time,
        planned,
        area,
      },
    },
  ],
});
