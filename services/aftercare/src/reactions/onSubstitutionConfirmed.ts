import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { goesOn } from '../domain/substitution/goesOn.ts';

export const onSubstitutionConfirmed = reaction({
  to: prisonProgramEventTypes.ostConfirmed,
  does: 'the partner is told that substitution treatment goes on',
  decide: ({ data, event }) => goesOn(data, event.time, { said: 'CONFIRMED', site: data.site }),
});
