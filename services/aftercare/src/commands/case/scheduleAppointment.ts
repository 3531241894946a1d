import { AnyInstant } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { caseFor } from '../../domain/access/relations.ts';
import { appointmentKinds } from '../../domain/case/reasons.ts';
import { outreachOf } from '../../domain/outreach/outreach.ts';
import { codesOf } from '../../domain/treatment/reasons.ts';

export const scheduleAppointment = command({
  name: 'schedule-appointment',
  summary: 'Make an appointment',
  path: '/cases/{caseId}/appointments',
  by: ['NGOC', 'NGOW', 'PEER'],
  body: z.strictObject({ at: AnyInstant, kind: z.enum(codesOf(appointmentKinds)) }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  shows: 'case',
  entity: ({ params }) => params.caseId,
  decide({ params: { caseId }, body: { at, kind } }, state, context) {
    const one = caseFor(state, caseId, context.actor);
    if (isRefusal(one)) return one;
    if (at <= context.now) return refuse.invalid('/at', 'time-past', 'An appointment lies ahead.');
    if (outreachOf(state) !== 'OPEN')
      return refuse.conflict('outreach-paused', 'Nobody reaches out to this person for now.');
    const id = context.id('appointment');
    const step = context.step('PEER', 'NGOW', 'NGOC');
    const appointment = { id, at, kind, step, outcome: null, cancelled: null };
    return [{ type: 'appointment-scheduled', caseId, appointment }];
  },
});
