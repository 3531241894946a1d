import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onLeftList = onPathway({
  to: prisonProgramEventTypes.prisonerLeftList,
  does: 'known need: an anonymous offer, marked as not confirmed',
  decide: ({ data: { episodeId, windowFrom, windowTo }, event }) => [
    {
      type: 'departure-inferred',
      episodeId,
      departure: { windowFrom, windowTo },
      told: event.time,
    },
  ],
});
