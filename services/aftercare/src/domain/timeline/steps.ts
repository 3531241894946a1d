import type { Instant, Role } from '@throughcare/contracts';
import { inOrder, type Step } from '@throughcare/record';
import type { Appointment, Case, Contact } from '../case/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';

/** Codes, moments and numbers: nothing that anybody wrote in words of their own. */
type More = Readonly<Record<string, string>>;
export type TimelineStep = {
  readonly at: Instant;
  readonly code: TimelineCode;
  /** Null where nobody did it: time passed, or another service told it. */
  readonly role: Role | null;
  readonly org: string | null;
  readonly more?: More;
};

const step = (
  code: TimelineCode,
  done: Pick<Step, 'at' | 'role' | 'org'> | null | undefined,
  more?: More,
): TimelineStep[] =>
  done ? [{ at: done.at, code, role: done.role, org: done.org, ...(more && { more }) }] : [];

const passed = (code: TimelineCode, at: Instant | null | undefined, more?: More): TimelineStep[] =>
  at ? [{ at, code, role: null, org: null, ...(more && { more }) }] : [];

const codes = Object.keys(timelineCodes) as TimelineCode[];

/** Everything that was done in a case, the oldest first; within one moment in the order in which a case goes. */
export const stepsOf = (one: Case, state: Pathway): readonly TimelineStep[] =>
  [
    ...passed('OFFERED', state.offers[one.offerId]?.madeAt),
    ...step('ACCEPTED', one.opened),
    ...inOrder(one.workers).flatMap(({ role, step: done }) =>
      step('WORKER_ASSIGNED', done, { as: role }),
    ),
    ...one.contacts.map(ofContact),
    ...passed('ATTEMPT_OVERDUE', one.overdueAt),
    ...step('PLAN_AGREED', one.planAgreed),
    ...step('SUPPORT_BEGUN', one.supportBegun),
    ...inOrder(one.appointments).flatMap(ofAppointment),
    ...one.naloxone
      .filter(({ from }) => from === 'PARTNER')
      .map(({ at, kits, step: { role, org } }): TimelineStep => {
        return { at, code: 'NALOXONE_GIVEN', role, org, more: { kits: `${kits}` } };
      }),
    ...ofEnding(one),
  ].toSorted(
    (a, b) =>
      (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || codes.indexOf(a.code) - codes.indexOf(b.code),
  );

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
  ...passed('APPOINTMENT_CANCELLED', cancelled?.at, { at, reason: cancelled?.reasonCode ?? '' }),
];

const ofEnding = ({ discharge, reentries, closed }: Case): TimelineStep[] => [
  ...step('DISCHARGED', discharge?.step, {
    reason: discharge?.amended[0]?.reason ?? discharge?.reason ?? '',
  }),
  ...(discharge?.amended ?? []).flatMap(({ until }) => step('DISCHARGE_AMENDED', until)),
  ...reentries.flatMap((done) => step('RETURNED', done)),
  ...passed('CLOSED', closed?.at, { by: closed?.by ?? '' }),
];
