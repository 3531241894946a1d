import { dateOf } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { deathOf } from '../death/deathOf.ts';
import { openOrders } from '../order/openOrders.ts';
import type { Rule } from '../pathway/rule.ts';
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
      on: dateOf(known.at, order.zone),
      startImplied: false,
      done: doneByRule(context),
    },
  }));
};

/** Where no death stands any more, what it ended stands again. */
export const liftMistakenEnds: Rule = (state, context) =>
  deathOf(state.facts).known
    ? []
    : inOrder(state.orders)
        .filter((order) => order.end?.reason === 'DIED')
        .map((order) => ({
          type: 'end-lifted',
          orderId: order.id,
          overturned: false,
          done: doneByRule(context),
        }));
