import { endOfDay } from '@throughcare/contracts';
import { deathOf } from '../death/deathOf.ts';
import { openOrders, type Rule } from '../order/openOrders.ts';
import type { Order } from '../order/state.ts';
import { doneByRule } from '../step/done.ts';

/** The start-by day that this order still waits for; null when it started, has none, or was already found overdue. */
export function awaitedStart(order: Order) {
  const startBy = order.terms?.startBy ?? null;
  if (!order.issued || order.start || startBy === null) return null;
  return order.overdue.some(({ dueOn }) => dueOn === startBy) ? null : startBy;
}

/**
 * At the end of the start-by day without a start: an alarm, never a breach.
 * A provider need not report that someone did not come (§ 35 (4) BtMG), so the clock must.
 */
export const startOverdue: Rule = (state, context) => {
  if (deathOf(state.facts).reported) return [];
  return openOrders(state).flatMap((order) => {
    const dueOn = awaitedStart(order);
    if (dueOn === null || context.now < endOfDay(dueOn)) return [];
    return {
      type: 'start-overdue' as const,
      orderId: order.id,
      overdue: { dueOn, done: doneByRule(context) },
    };
  });
};
