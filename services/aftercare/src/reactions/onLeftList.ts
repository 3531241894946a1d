import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onLeftList = onPathway({
  to: prisonProgramEventTypes.prisonerLeftList,
  does: 'known need: an anonymous offer, marked as not confirmed',
  decide: ({ data: { episodeId, windowFrom, windowTo } }) => [
    { type: 'departure-inferred', episodeId, from: windowFrom, to: windowTo },
  ],
});
