import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import { openOrders } from '../order/openOrders.ts';
import { isOpen } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import { doneByRule } from '../step/done.ts';
import { heldPlace, openRequest } from './state.ts';

/** Until when a place is held that is needed: not once the order is issued. */
export const neededUntil = (order: Order): Instant | null =>
  order.issued ? null : (heldPlace(order)?.heldUntil ?? null);

/** A place that was held until a moment is no longer held after it, unless the order was issued. */
export const lapsePlaces: Rule = (state, context) =>
  openOrders(state)
    .filter((order) => {
      const until = neededUntil(order);
      return until !== null && context.now >= until;
    })
    .map((order) => ({
      type: 'place-lapsed',
      orderId: order.id,
      as: 'RAN_OUT',
      done: doneByRule(context),
    }));

/**
 * Nobody keeps a place, or looks for one, for someone who will not get an order. After a death the provider's side closes
 * by itself, and opens again should the report have been wrong.
 */
export const withdrawPlaceRequests: Rule = (state, context) =>
  inOrder(state.orders)
    .filter((order) => !order.issued && !isOpen(order, state.facts) && order.end?.reason !== 'DIED')
    .flatMap((order): CourtEvent[] => {
      const done = doneByRule(context);
      if (openRequest(order))
        return [{ type: 'place-request-ended', orderId: order.id, as: 'WITHDRAWN', done }];
      return heldPlace(order) ? [{ type: 'place-given-up', orderId: order.id, done }] : [];
    });
