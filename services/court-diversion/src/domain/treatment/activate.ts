import { factsOf } from '../facts/state.ts';
import { openOrders, type Rule } from '../order/openOrders.ts';
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
