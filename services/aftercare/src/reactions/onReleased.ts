import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleased = reaction({
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
