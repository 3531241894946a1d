import { endOfDay, type Instant } from '@throughcare/contracts';
import type { CourtEvent } from '../events.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Task, TaskCode } from './state.ts';
import { type PassedCode, passingDays, wantedTasks } from './wantedTasks.ts';

const passedCodes = Object.keys(passingDays) as PassedCode[];
const otherCodes = Object.keys(wantedTasks) as Exclude<TaskCode, PassedCode>[];
const taskId = (code: TaskCode, orderId: string): string => `${code}.${orderId}`;

/** Raises what is wanted and not there, settles what is there and no longer wanted. */
export const keepTasks: Rule = (state, context) => {
  const wanted = new Map<string, Omit<Task, 'raisedAt'>>();
  for (const order of openOrders(state)) {
    const want = (code: TaskCode, dueAt: Instant | null) => {
      const id = taskId(code, order.id);
      if (dueAt) wanted.set(id, { id, code, orderId: order.id, court: order.court, dueAt });
    };
    for (const code of otherCodes) want(code, wantedTasks[code](order, state));
    for (const code of passedCodes) {
      const day = passingDays[code](order);
      if (day && context.now >= endOfDay(day)) want(code, endOfDay(day));
    }
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

/** When a day will pass that raises a task by itself. */
export const tasksDueAt = (state: Pathway): (Instant | null)[] =>
  openOrders(state).flatMap((order) =>
    passedCodes
      .filter((code) => !state.tasks[taskId(code, order.id)])
      .map((code) => {
        const day = passingDays[code](order);
        return day && endOfDay(day);
      }),
  );
