import { addWorkingDays, endOfDay, type Instant } from '@throughcare/contracts';
import { type Context, calendarOf, inOrder } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { isGone } from '../custody/isGone.ts';
import type { CourtEvent } from '../events.ts';
import { nextOfOrder } from '../order/nextOfOrder.ts';
import { isOpen } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { type AfterEndCode, wantedAfterEnd } from './afterEnd.ts';
import { passingIn, taskId } from './passingDays.ts';
import type { Task, TaskCode } from './state.ts';
import { type ClockCode, takesThePerson, wantedTasks } from './wantedTasks.ts';

const codes = Object.keys(wantedTasks) as ClockCode[];
const afterEnd = Object.keys(wantedAfterEnd) as AfterEndCode[];

/** What the desk owes for one order, and by when. */
function wantedFor(
  order: Order,
  state: Pathway,
  { now, settings }: Context<CourtDiversionSettings>,
): [TaskCode, Instant][] {
  const gone = isGone(state.facts);
  const calendar = calendarOf(settings, order.court);
  const wanted: [TaskCode, Instant][] = [];
  const want = (code: TaskCode, due: Instant | null) => {
    if (due !== null && !(gone && takesThePerson.includes(code))) wanted.push([code, due]);
  };
  for (const code of codes) want(code, wantedTasks[code](order, state, now, calendar, settings));
  for (const [code, day] of passingIn(order, state)) {
    const due = endOfDay(day, order.zone);
    want(code, now >= due ? due : null);
  }
  if (wanted.length > 0 || nextOfOrder(order, state) !== null) return wanted;
  // Nothing is to come by itself, so somebody must look.
  const since = state.tasks[taskId('NOTHING_AHEAD', order.id)]?.dueAt;
  return [['NOTHING_AHEAD', since ?? addWorkingDays(now, 1, calendar)]];
}

/** What the desk owes for an order that is over. */
const stillOwedFor = (order: Order, state: Pathway): [TaskCode, Instant][] =>
  afterEnd.flatMap((code): [TaskCode, Instant][] => {
    const due = wantedAfterEnd[code](order, state);
    return due === null ? [] : [[code, due]];
  });

/** Raises what is wanted and not there, settles what is there and no longer wanted. */
export const keepTasks: Rule = (state, context) => {
  const wanted = new Map<string, Omit<Task, 'raisedAt'>>();
  for (const order of inOrder(state.orders))
    for (const [code, dueAt] of isOpen(order, state.facts)
      ? wantedFor(order, state, context)
      : stillOwedFor(order, state)) {
      const id = taskId(code, order.id);
      wanted.set(id, { id, code, orderId: order.id, court: order.court, dueAt });
    }
  const settled: CourtEvent[] = Object.keys(state.tasks)
    .filter((id) => !wanted.has(id))
    .map((taskId) => ({ type: 'task-settled', taskId }));
  const raised: CourtEvent[] = [...wanted.values()]
    .filter(({ id, dueAt, court }) => {
      const task = state.tasks[id];
      return !task || task.dueAt !== dueAt || task.court !== court;
    })
    .map((task) => ({
      type: 'task-raised',
      task: { ...task, raisedAt: state.tasks[task.id]?.raisedAt ?? context.now },
    }));
  return [...settled, ...raised];
};
