import { endOfDay, type Instant } from '@throughcare/contracts';
import { standsStill } from '../death/standsStill.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { doneByRule } from '../step/done.ts';
import { startByOf } from '../terms/dates.ts';

/** An order is issued and a start is known: it is active, in its first phase, however late the start came. */
export const activate: Rule = (state, context) =>
  openOrders(state)
    .filter((order) => order.issued && !order.start)
    .flatMap((order) => {
      const started = factsOf(state.facts, 'TREATMENT_STARTED').find(
        (fact) => fact.orderId === order.id,
      );
      if (!started) return [];
      return {
        type: 'activated' as const,
        orderId: order.id,
        start: { on: started.startedOn, shownBy: 'PROVIDER' as const, done: doneByRule(context) },
      };
    });

/**
 * The start-by day that this order still waits for; null when it started, has none, was already found overdue, or is
 * suspended.
 */
function awaitedStart(order: Order) {
  const startBy = startByOf(order);
  if (!order.issued || order.start || startBy === null) return null;
  return order.overdue.some(({ dueOn }) => dueOn === startBy) ? null : startBy;
}

/**
 * At the end of the start-by day without a start: an alarm, never a breach.
 * A provider need not report that someone did not come (§ 35 (4) BtMG), so the clock must.
 */
export const startOverdue: Rule = (state, context) => {
  if (standsStill(state.facts)) return [];
  return openOrders(state).flatMap((order) => {
    const dueOn = awaitedStart(order);
    if (dueOn === null || context.now < endOfDay(dueOn, order.zone)) return [];
    return {
      type: 'start-overdue' as const,
      orderId: order.id,
      overdue: { dueOn, done: doneByRule(context) },
    };
  });
};

/** When a start-by day passes; null where none is waited for. */
export function startDueAt(order: Order, { facts }: Pathway): Instant | null {
  const startBy = standsStill(facts) ? null : awaitedStart(order);
  return startBy && endOfDay(startBy, order.zone);
}
