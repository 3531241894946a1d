import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSubstitutionHandedOver = reaction({
  to: prisonProgramEventTypes.ostHandedOver,
  does: 'the partner sees the appointment; the need is known',
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
      stage: 'HANDED_OVER',
      site: data.site,
      told: event.time,
      appointmentAt: data.appointmentAt,
    },
  ],
});
