import { type CalendarDate, dateOf, endOfDay, type Instant } from '@throughcare/contracts';
import { hearingState } from '../hearing/state.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import { movedOn } from '../suspension/runsOutOn.ts';
import { addMonths } from '../terms/addMonths.ts';
import { endDateOf } from '../terms/dates.ts';
import type { TaskCode } from './state.ts';

/** Tasks that a passing day raises. It ends no order: the court decides. */
export type PassedCode =
  | 'HEARING_NOT_HELD'
  | 'TERM_PASSED'
  | 'CEILING_PASSED'
  | 'RESIDENCE_CEILING_PASSED';

/** The day that passes, moved on by suspensions; null where there is none, or while the clock stands still. */
export const passingDays: Readonly<
  Record<PassedCode, (order: Order, state: Pathway) => CalendarDate | null>
> = {
  /** A hearing is an appointment, not a clock: it passes in a suspension too. */
  HEARING_NOT_HELD: (order, { hearings }) =>
    Object.values(hearings)
      .filter((one) => one.orderId === order.id && hearingState(one) === 'SCHEDULED')
      .map(({ at }) => dateOf(at, order.zone))
      .toSorted()[0] ?? null,
  TERM_PASSED: endDateOf,
  CEILING_PASSED: (order) => ceilingDay(order, 'termCeilingMonths'),
  RESIDENCE_CEILING_PASSED: (order) =>
    order.terms?.residential ? ceilingDay(order, 'residenceCeilingMonths') : null,
};

function ceilingDay(
  { terms, suspensions }: Order,
  which: 'termCeilingMonths' | 'residenceCeilingMonths',
): CalendarDate | null {
  const ceiling = terms ? profiles[terms.profile][which] : null;
  if (!terms || !ceiling) return null;
  return movedOn(terms.orderDate, addMonths(terms.orderDate, ceiling.value), suspensions);
}

const codes = Object.keys(passingDays) as PassedCode[];

/** The days of an order that pass some time, or have passed. */
export const passingIn = (order: Order, state: Pathway): [PassedCode, CalendarDate][] =>
  codes.flatMap((code): [PassedCode, CalendarDate][] => {
    const day = passingDays[code](order, state);
    return day ? [[code, day]] : [];
  });

export const taskId = (code: TaskCode, orderId: string): string => `${code}.${orderId}`;

/** When a day will pass that raises a task by itself. */
export const passesAt = (order: Order, state: Pathway): Instant[] =>
  passingIn(order, state)
    .filter(([code]) => !state.tasks[taskId(code, order.id)])
    .map(([, day]) => endOfDay(day, order.zone));
