import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { onOpenAppointment } from '../../domain/case/preconditions.ts';
import { cancelReasons } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const cancelAppointment = command({
  name: 'cancel-appointment',
  summary: 'Cancel an appointment',
  path: '/cases/{caseId}/appointments/{appointmentId}/cancel',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({ reasonCode: z.enum(codesOf(cancelReasons)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  always: true,
  isDone: ({ params, body }, { cases }) =>
    cases[params.caseId]?.appointments[params.appointmentId]?.cancelled?.reasonCode ===
    body.reasonCode,
  requires: onOpenAppointment,
  decide: ({ params, body: { reasonCode } }, _state, { now: at }) => [
    { type: 'appointment-cancelled', ...params, reasonCode, at },
  ],
});
