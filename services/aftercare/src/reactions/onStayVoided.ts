import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onStayVoided = reaction({
  to: prisonProgramEventTypes.prisonerStayVoided,
  does: 'the stay was somebody else’s: what was begun for its release ends, and an earlier release stands again',
  decide: ({ data: { episodeId }, event }) => [
    { type: 'stay-voided', episodeId, told: event.time },
  ],
});
