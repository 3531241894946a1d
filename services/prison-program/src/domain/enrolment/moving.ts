import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { EnrolmentEvent, MoveDetails } from './events.ts';
import type { EnrolmentStatus } from './statuses.ts';
import { transitionBetween } from './transitions.ts';

/** Whether it is there already, and for this reason. */
export function isAt(
  { enrolments }: Pick<PathwayState, 'enrolments'>,
  enrolmentId: string,
  status: EnrolmentStatus,
  reason: string,
): boolean {
  const last = enrolments[enrolmentId]?.changes.at(-1);
  return last?.to === status && last.reason === reason;
}

/** Moves along a row of the table, if there is one and it is this role's to use. */
export function moveAlong(
  { enrolments }: Pick<PathwayState, 'enrolments'>,
  enrolmentId: string,
  to: EnrolmentStatus,
  context: Context,
  more: { readonly reason?: string; readonly details?: MoveDetails } = {},
): EnrolmentEvent[] | Refusal {
  const enrolment = enrolments[enrolmentId];
  if (!enrolment) return refuse.notFound();
  const row = transitionBetween(enrolment.status, to);
  if (!row || row.by.includes('SYS'))
    return refuse.conflict('no-such-transition', 'An enrolment does not move that way.', {
      state: enrolment.status,
    });
  if (!hasRole(context.actor, ...row.by))
    return refuse.forbidden('not-your-step', 'Another role makes this step.');
  return [
    {
      type: 'enrolment-moved',
      enrolmentId: enrolment.id,
      change: {
        from: enrolment.status,
        to,
        reason: more.reason ?? null,
        step: context.step(...row.by),
      },
      details: more.details ?? {},
    },
  ];
}
