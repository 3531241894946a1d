import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders } from '../order/openOrders.ts';
import { isOpen } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { doneByRule } from '../step/done.ts';
import { heldPlace, openRequest } from './state.ts';

/** A provider's answer about a place, one at a time in the order in which it was told. */
export const hearPlaceAnswers: Rule = (state, context) =>
  openOrders(state).flatMap((order): CourtEvent[] => {
    const answer = factsOf(state.facts, 'PLACE_CONFIRMED', 'PLACE_REFUSED').find(
      (fact) => fact.orderId === order.id && !order.placeAnswers.includes(fact.id),
    );
    if (!answer) return [];
    const orderId = order.id;
    const done = doneByRule(context);
    const heard: CourtEvent = { type: 'place-answer-heard', orderId, factId: answer.id };
    if (order.issued) return [heard];
    const request = openRequest(order);
    if (answer.kind === 'PLACE_REFUSED') {
      // A refusal after a confirmation takes the place back.
      if (request) return [heard, { type: 'place-request-ended', orderId, as: 'REFUSED', done }];
      return heldPlace(order) ? [heard, { type: 'place-lapsed', orderId, done }] : [heard];
    }
    if (!request) return [heard];
    const { providerOrg, heldUntil } = answer;
    return [
      heard,
      { type: 'place-request-ended', orderId, as: 'CONFIRMED', done },
      {
        type: 'place-confirmed',
        orderId,
        place: { providerOrg, heldUntil, confirmation: null, done, lapsed: null },
      },
    ];
  });

/** Until when a place is held that is needed: not once the order is issued. */
const neededUntil = (order: Order): Instant | null =>
  order.issued ? null : (heldPlace(order)?.heldUntil ?? null);

/** A place that was held until a moment is no longer held after it, unless the order was issued. */
export const lapsePlaces: Rule = (state, context) =>
  openOrders(state)
    .filter((order) => {
      const until = neededUntil(order);
      return until !== null && context.now >= until;
    })
    .map((order) => ({ type: 'place-lapsed', orderId: order.id, done: doneByRule(context) }));

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

export const placesDueAt = (state: Pathway): (Instant | null)[] =>
  openOrders(state).map(neededUntil);
