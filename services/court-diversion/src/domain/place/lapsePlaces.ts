import { openOrders, type Rule } from '../order/openOrders.ts';
import { heldPlace } from '../order/state.ts';
import { doneByRule } from '../step/done.ts';

/** A place that was held until a moment is no longer held after it, unless the order was issued. */
export const lapsePlaces: Rule = (state, context) =>
  openOrders(state)
    .filter((order) => {
      const until = heldPlace(order)?.heldUntil ?? null;
      return !order.issued && until !== null && context.now >= until;
    })
    .map((order) => ({ type: 'place-lapsed', orderId: order.id, done: doneByRule(context) }));
