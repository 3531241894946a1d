import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onReleaseReversed = reaction({
  to: prisonProgramEventTypes.prisonerReleaseReversed,
  does: 'the provisional word is taken back',
  decide: ({ data: { episodeId, releaseId }, event }) => [
    { type: 'release-undone', episodeId, releaseId, stage: 'REVERSED', told: event.time },
  ],
});
