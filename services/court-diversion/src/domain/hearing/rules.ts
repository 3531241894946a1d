import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { standsStill } from '../death/standsStill.ts';
import { isOpen } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Rule } from '../pathway/rule.ts';
import type { Pathway } from '../pathway/state.ts';
import { doneByRule } from '../step/done.ts';
import { reportAskAt } from './reportClock.ts';
import { type Hearing, hearingState } from './state.ts';

const ofOpenOrder = (state: Pathway, hearing: Hearing): boolean => {
  const order = state.orders[hearing.orderId];
  return order !== undefined && isOpen(order, state.facts);
};

/** When a report must still be asked for before this hearing; null when none is wanted or it was asked for. */
const askAtOf = (state: Pathway, hearing: Hearing) =>
  hearingState(hearing) === 'SCHEDULED' &&
  hearing.report &&
  !hearing.report.asked &&
  !hearing.report.received &&
  ofOpenOrder(state, hearing)
    ? reportAskAt(given(state.orders[hearing.orderId]), hearing)
    : null;

/** Before each review the provider is asked for its report, in time to write it. */
export const requestReports: Rule = (state, context) =>
  standsStill(state.facts)
    ? []
    : inOrder(state.hearings)
        .filter((hearing) => {
          const askAt = askAtOf(state, hearing);
          return askAt !== null && context.now >= askAt;
        })
        .map((hearing) => ({
          type: 'report-requested',
          hearingId: hearing.id,
          done: doneByRule(context),
        }));

/** When an order has come to its end, its hearings to come are cancelled. */
export const cancelHearings: Rule = (state, context) =>
  inOrder(state.hearings)
    .filter((hearing) => hearingState(hearing) === 'SCHEDULED' && !ofOpenOrder(state, hearing))
    .map((hearing) => ({
      type: 'hearing-cancelled',
      hearingId: hearing.id,
      cancelled: { reason: 'ORDER_CLOSED', done: doneByRule(context) },
    }));

/** When reports are asked for before the hearings of an order. */
export const reportsAskedAt = ({ id }: Order, state: Pathway): (Instant | null)[] =>
  standsStill(state.facts)
    ? []
    : inOrder(state.hearings)
        .filter(({ orderId }) => orderId === id)
        .map((hearing) => askAtOf(state, hearing));
