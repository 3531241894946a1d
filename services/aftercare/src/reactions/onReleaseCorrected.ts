import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleaseCorrected = reaction({
  to: prisonProgramEventTypes.prisonerReleaseCorrected,
  does: 'the release never was: window and open offers close',
  decide: ({ data: { episodeId, releaseId }, event }) => [
    { type: 'release-undone', episodeId, releaseId, stage: 'CORRECTED', told: event.time },
  ],
});
