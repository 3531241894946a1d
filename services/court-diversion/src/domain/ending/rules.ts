import { dateOf } from '@throughcare/contracts';
import { deathOf } from '../death/deathOf.ts';
import type { CourtEvent } from '../events.ts';
import { factsOf } from '../facts/state.ts';
import { openOrders, type Rule } from '../order/openOrders.ts';
import { isOpen } from '../order/orderState.ts';
import { heldPlace, openRequest } from '../order/state.ts';
import { doneByRule } from '../step/done.ts';

/** A known death ends whatever is open. */
export const endByDeath: Rule = (state, context) => {
  const { known } = deathOf(state.facts);
  if (!known) return [];
  return openOrders(state).map((order) => ({
    type: 'ended',
    orderId: order.id,
    beforeIssue: order.issued === null,
    end: {
      as: 'ENDED_ADMIN',
      reason: 'DIED',
      on: known.on,
      startImplied: false,
      done: doneByRule(context),
    },
  }));
};

/** Where no death stands any more, what it ended stands again. */
export const liftMistakenEnds: Rule = (state, context) =>
  deathOf(state.facts).known
    ? []
    : Object.values(state.orders)
        .filter((order) => order.end?.reason === 'DIED')
        .map((order) => ({ type: 'end-lifted', orderId: order.id, done: doneByRule(context) }));

/** A candidate whose referral was withdrawn at intake is no candidate any more; an issued order stands. */
export const endWithdrawnReferrals: Rule = (state, context) => {
  const withdrawn = new Set(
    factsOf(state.facts, 'REFERRAL_WITHDRAWN').map((fact) => fact.referralId),
  );
  return openOrders(state)
    .filter((order) => !order.issued && !order.renews && withdrawn.has(order.referralId))
    .map((order) => ({
      type: 'ended',
      orderId: order.id,
      beforeIssue: true,
      end: {
        as: 'ENDED_ADMIN',
        reason: 'REFERRAL_WITHDRAWN',
        on: dateOf(context.now),
        startImplied: false,
        done: doneByRule(context),
      },
    }));
};

/**
 * Nobody keeps a place, or looks for one, for someone who will not get an order. After a death the provider's side closes
 * by itself, and opens again should the report have been wrong.
 */
export const withdrawPlaceRequests: Rule = (state, context) =>
  Object.values(state.orders)
    .filter((order) => !order.issued && !isOpen(order, state.facts) && order.end?.reason !== 'DIED')
    .flatMap((order): CourtEvent[] => {
      const done = doneByRule(context);
      if (openRequest(order))
        return [{ type: 'place-request-ended', orderId: order.id, as: 'WITHDRAWN', done }];
      return heldPlace(order) ? [{ type: 'place-given-up', orderId: order.id, done }] : [];
    });
