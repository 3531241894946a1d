import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { substitutionHeard } from '../domain/substitution/goesOn.ts';

export const onSubstitutionWatchEnded = reaction({
  to: prisonProgramEventTypes.ostWatchEnded,
  does: 'the partner is told that the dose is waited for no more',
  decide: ({ data, event }) => [substitutionHeard(data, event.time, { said: data.outcome })],
});
