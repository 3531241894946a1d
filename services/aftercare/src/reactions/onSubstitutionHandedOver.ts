import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { goesOn } from '../domain/substitution/goesOn.ts';

export const onSubstitutionHandedOver = reaction({
  to: prisonProgramEventTypes.ostHandedOver,
  does: 'the partner sees the appointment; the need is known',
  decide: ({ data, event }) =>
    goesOn(data, event.time, {
      said: 'HANDED_OVER',
      site: data.site,
      appointmentAt: data.appointmentAt,
    }),
});
