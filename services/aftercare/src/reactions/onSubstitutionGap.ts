import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { goesOn } from '../domain/substitution/goesOn.ts';

export const onSubstitutionGap = reaction({
  to: prisonProgramEventTypes.ostGapSuspected,
  does: 'the partner is told that substitution treatment is not confirmed',
  decide: ({ data, event }) =>
    goesOn(data, event.time, { said: 'GAP_SUSPECTED', site: data.site, dueAt: data.dueAt }),
});
