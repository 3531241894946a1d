import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSubstitutionConfirmed = reaction({
  to: prisonProgramEventTypes.ostConfirmed,
  does: 'the partner is told that substitution treatment goes on',
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
      stage: 'CONFIRMED',
      site: data.site,
      told: event.time,
      appointmentAt: null,
    },
  ],
});
