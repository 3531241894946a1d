import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onLeftList = reaction({
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
