import { AnyInstant } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { isToCome, onOpenAppointment, theAppointment } from '../../domain/case/preconditions.ts';

export const moveAppointment = command({
  name: 'move-appointment',
  summary: 'Move an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/move',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({ at: AnyInstant }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  dates: { '/at': isToCome },
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onOpenAppointment,
  decide({ params, body: { at } }, state, context) {
    const step = context.step('PEER', 'NGOW', 'NGOC');
    const appointment = { ...theAppointment(state, params), at, step };
    return [{ type: 'appointment-scheduled', caseId: params.caseId, appointment }];
  },
});
