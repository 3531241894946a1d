import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openAppointmentFor } from '../../domain/access/appointmentFor.ts';
import { cancelReasons } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const cancelAppointment = command({
  name: 'cancel-appointment',
  summary: 'Cancel an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/cancel',
  by: ['NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({ reasonCode: z.enum(codesOf(cancelReasons)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId, appointmentId }, body: { reasonCode } }, state, context) {
    const appointment = openAppointmentFor(state, caseId, appointmentId, context.actor);
    if (isRefusal(appointment)) return appointment;
    const at = context.now;
    return [{ type: 'appointment-cancelled', caseId, appointmentId, reasonCode, at }];
  },
});
