import { AnyInstant } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { outreachIsOpen } from '../../domain/access/preconditions.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { isToCome, onCase } from '../../domain/case/preconditions.ts';
import { appointmentKinds } from '../../domain/case/reasons.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const scheduleAppointment = command({
  name: 'schedule-appointment',
  summary: 'Make an appointment',
  path: '/cases/{caseId}/appointments',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({ at: AnyInstant, kind: z.enum(codesOf(appointmentKinds)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  dates: { '/at': isToCome },
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: [...onCase, outreachIsOpen],
  decide({ params: { caseId }, body: { at, kind } }, _state, context) {
    const id = context.id('appointment');
    const step = context.step('PEER', 'NGOW', 'NGOC');
    const appointment = { id, at, kind, step, outcome: null, cancelled: null };
    return [{ type: 'appointment-scheduled', caseId, appointment }];
  },
});
