import { doneByRule } from '../done.ts';
import { factsOf } from '../facts.ts';
import { openOrders, type Rule } from './rule.ts';

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
