import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onLeftListSettled = reaction({
  to: prisonProgramEventTypes.prisonerLeftListSettled,
  does: 'an inferred departure that was none closes its offer',
  decide: ({ data: { episodeId, outcome }, event }) => [
    { type: 'departure-settled', episodeId, outcome, told: event.time },
  ],
});
