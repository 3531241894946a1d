import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { goesOn } from '../domain/substitution/goesOn.ts';

export const onSubstitutionDoseDue = reaction({
  to: prisonProgramEventTypes.ostNextDoseDue,
  does: 'the partner is told when the next dose is due; the need is known',
  decide: ({ data, event }) => goesOn(data, event.time, { site: data.site, dueAt: data.dueAt }),
});
