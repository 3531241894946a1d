import { inOrder, type TimelineStep as Step, stepsWith } from '@throughcare/record';
import type { Appointment, Case, Contact } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';

type TimelineStep = Step<TimelineCode>;
const { step, told, oldestFirst } = stepsWith(timelineCodes);

/** Everything that was done in a case, the oldest first; within one moment in the order in which a case goes. */
export const stepsOf = (one: Case, state: Pathway): readonly TimelineStep[] =>
  oldestFirst([
    ...told('OFFERED', state.offers[one.offerId]?.madeAt),
    ...step('ACCEPTED', one.opened),
    ...inOrder(one.workers).flatMap(({ role, step: done }) =>
      step('WORKER_ASSIGNED', done, { as: role }),
    ),
    ...one.contacts.map(ofContact),
    ...told('ATTEMPT_OVERDUE', one.overdueAt),
    ...step('PLAN_AGREED', one.planAgreed),
    ...step('SUPPORT_BEGUN', one.supportBegun),
    ...inOrder(one.appointments).flatMap(ofAppointment),
    ...one.naloxone
      .filter(({ from }) => from === 'PARTNER')
      .map(({ at, kits, step: { role, org } }): TimelineStep => {
        return { at, code: 'NALOXONE_GIVEN', role, org, more: { kits: `${kits}` } };
      }),
    ...ofEnding(one),
  ]);

/** When it took place, and not when it was noted. */
const ofContact = ({ at, mode, byRole, reached, step: { role, org } }: Contact): TimelineStep => ({
  at,
  code: reached ? 'CONTACT_MADE' : 'CONTACT_TRIED',
  role,
  org,
  more: { mode, by: byRole },
});

const ofAppointment = ({
  at,
  kind,
  step: set,
  outcome,
  cancelled,
}: Appointment): TimelineStep[] => [
  ...step('APPOINTMENT_SET', set, { at, kind }),
  ...step('APPOINTMENT_OUTCOME', outcome?.step, { at, outcome: outcome?.code ?? '' }),
  ...told('APPOINTMENT_CANCELLED', cancelled?.at, null, {
    at,
    reason: cancelled?.reasonCode ?? '',
  }),
];

const ofEnding = ({ discharge, reentries, closed }: Case): TimelineStep[] => [
  ...step('DISCHARGED', discharge?.step, {
    reason: discharge?.amended[0]?.reason ?? discharge?.reason ?? '',
  }),
  ...(discharge?.amended ?? []).flatMap(({ until }) => step('DISCHARGE_AMENDED', until)),
  ...reentries.flatMap((done) => step('RETURNED', done)),
  ...told('CLOSED', closed?.at, null, { by: closed?.by ?? '' }),
];
