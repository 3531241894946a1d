import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onReleaseCorrected = onPathway({
  to: prisonProgramEventTypes.prisonerReleaseCorrected,
  does: 'the release never was: window and open offers close',
  decide: ({ data: { episodeId, releaseId }, event }) => [
    { type: 'release-undone', episodeId, releaseId, stage: 'CORRECTED', told: event.time },
  ],
});
