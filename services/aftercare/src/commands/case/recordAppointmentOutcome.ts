import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { appointmentHasBeen, onOpenAppointment } from '../../domain/case/preconditions.ts';

export const recordAppointmentOutcome = command({
  name: 'record-appointment-outcome',
  summary: 'Record what came of an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/outcome',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({ outcome: z.enum(['COMPLETED', 'DID_NOT_ATTEND', 'DID_NOT_HAPPEN']) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onOpenAppointment, appointmentHasBeen],
  decide({ params, body: { outcome } }, _state, context) {
    const step = context.step('PEER', 'NGOW', 'NGOC');
    return [{ type: 'appointment-outcome-recorded', ...params, outcome, step }];
  },
});
