import { addCalendarDays, dateOf, daysBetween, type Instant } from '@throughcare/contracts';
import type { Order } from '../order/state.ts';
import { movedOn } from '../suspension/runsOutOn.ts';
import type { Hearing } from './state.ts';

type Clocked = Pick<Order, 'suspensions' | 'zone'>;

/**
 * When the report before a hearing is to be asked for, and when it is due: moved on with the order's clocks, and never past
 * the hearing, which is an appointment. Null where none is wanted, and while the clocks stand still.
 */
function moment(
  { suspensions, zone }: Clocked,
  { at, report, scheduled }: Hearing,
  which: 'askAt' | 'dueAt',
): Instant | null {
  if (!report) return null;
  const [from, day] = [dateOf(scheduled.at, zone), dateOf(report[which], zone)];
  const moved = movedOn(from < day ? from : day, day, suspensions);
  if (moved === null) return null;
  const then = addCalendarDays(report[which], daysBetween(day, moved), zone);
  return then < at ? then : at;
}

export const reportAskAt = (order: Clocked, hearing: Hearing): Instant | null =>
  moment(order, hearing, 'askAt');
export const reportDueAt = (order: Clocked, hearing: Hearing): Instant | null =>
  moment(order, hearing, 'dueAt');
