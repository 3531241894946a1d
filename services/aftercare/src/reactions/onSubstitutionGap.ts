import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSubstitutionGap = reaction({
  to: prisonProgramEventTypes.ostGapSuspected,
  does: 'the partner is told that substitution treatment is not confirmed',
  decide: ({ data, event }) => [
    {
      type: 'need-heard',
      id: data.ostId,
      source: 'SUBSTITUTION',
      need: 'KNOWN',
      at: event.time,
    },
    {
      type: 'substitution-heard',
      id: data.ostId,
      stage: 'GAP_SUSPECTED',
      site: data.site,
      told: event.time,
      appointmentAt: null,
    },
  ],
});
