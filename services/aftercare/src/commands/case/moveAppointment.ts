import { AnyInstant } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openAppointmentFor } from '../../domain/access/appointmentFor.ts';

export const moveAppointment = command({
  name: 'move-appointment',
  summary: 'Move an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/move',
  by: ['NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({ at: AnyInstant }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId, appointmentId }, body: { at } }, state, context) {
    const appointment = openAppointmentFor(state, caseId, appointmentId, context.actor);
    if (isRefusal(appointment)) return appointment;
    if (at <= context.now) return refuse.invalid('/at', 'time-past', 'An appointment lies ahead.');
    const step = context.step('PEER', 'NGOW', 'NGOC');
    return [{ type: 'appointment-scheduled', caseId, appointment: { ...appointment, at, step } }];
  },
});
