import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReleaseReversed = onPathway({
  to: prisonProgramEventTypes.prisonerReleaseReversed,
  does: 'the provisional word is taken back',
  decide: ({ data: { episodeId, releaseId }, event }) => [
    { type: 'release-undone', episodeId, releaseId, stage: 'REVERSED', told: event.time },
  ],
});
