import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openAppointmentFor } from '../../domain/access/appointmentFor.ts';

export const recordAppointmentOutcome = command({
  name: 'record-appointment-outcome',
  summary: 'Record what came of an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/outcome',
  by: ['NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({ outcome: z.enum(['COMPLETED', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN']) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId, appointmentId }, body: { outcome } }, state, context) {
    const appointment = openAppointmentFor(state, caseId, appointmentId, context.actor);
    if (isRefusal(appointment)) return appointment;
    if (appointment.at > context.now)
      return refuse.conflict('appointment-ahead', 'This appointment has not been yet.');
    const step = context.step('PEER', 'NGOW', 'NGOC');
    return [{ type: 'appointment-outcome-recorded', caseId, appointmentId, outcome, step }];
  },
});
