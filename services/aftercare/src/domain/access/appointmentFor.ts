import { type Actor, isRefusal, type Refusal, refuse } from '@throughcare/record';
import type { Appointment } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { caseFor } from './relations.ts';

/** An appointment that is neither cancelled nor reported on. */
export function openAppointmentFor(
  state: Pathway,
  caseId: string,
  appointmentId: string,
  actor: Actor,
): Appointment | Refusal {
  const one = caseFor(state, caseId, actor);
  if (isRefusal(one)) return one;
  const appointment = one.appointments[appointmentId];
  if (!appointment) return refuse.notFound();
  return appointment.outcome || appointment.cancelled
    ? refuse.conflict('appointment-closed', 'This appointment is over or was cancelled.')
    : appointment;
}
