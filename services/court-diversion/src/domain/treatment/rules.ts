import { endOfDay, type Instant } from '@throughcare/contracts';
import { deathOf } from '../death/deathOf.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { doneByRule } from '../step/done.ts';

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

/** The start-by day that this order still waits for; null when it started, has none, or was already found overdue. */
function awaitedStart(order: Order) {
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

export const startsDueAt = (state: Pathway): (Instant | null)[] =>
  deathOf(state.facts).reported
    ? []
    : openOrders(state).map((order) => {
        const startBy = awaitedStart(order);
        return startBy && endOfDay(startBy);
      });
