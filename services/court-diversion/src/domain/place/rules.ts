import type { CourtEvent } from '../events.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders, type Rule } from '../order/openOrders.ts';
import { heldPlace, openRequest } from '../order/state.ts';
import { doneByRule } from '../step/done.ts';

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
