import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSubstitutionWatchEnded = reaction({
  to: prisonProgramEventTypes.ostWatchEnded,
  does: 'the partner is told that the dose is waited for no more',
  decide: ({ data, event }) => [
    {
      type: 'substitution-heard',
      id: data.ostId,
      word: { said: data.outcome },
      told: event.time,
    },
  ],
});
