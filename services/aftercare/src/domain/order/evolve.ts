import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { OrderFacts, PlaceRequest, Withdrawal } from './state.ts';

export type OrderEvent =
  | {
      type: 'order-heard';
      orderId: string;
      change: Partial<Pick<OrderFacts, 'issued' | 'startBy' | 'endDate' | 'over'>>;
      told: Instant;
    }
  | { type: 'place-request-heard'; request: PlaceRequest }
  | { type: 'place-withdrawal-heard'; withdrawal: Withdrawal };

export const orderHandlers: Handlers<Pathway, OrderEvent> = {
  'order-heard': (state, { orderId, change, told }) => hear(state, orderId, change, told),
  'place-request-heard': (state, { request }) => ({
    ...hear(state, request.orderId, {}, request.at),
    requests: put(state.requests, request.id, request),
  }),
  'place-withdrawal-heard': (state, { withdrawal }) => ({
    ...hear(state, withdrawal.orderId, {}, withdrawal.at),
    withdrawals: put(state.withdrawals, withdrawal.id, withdrawal),
  }),
};

/** What is heard of a place belongs to its order, so the order is known from then on. */
function hear(state: Pathway, id: string, change: Partial<OrderFacts>, told: Instant): Pathway {
  const first = { ref: state.ref, at: told };
  const unheard = {
    toldAt: {},
    id,
    first,
    issued: false,
    startBy: null,
    endDate: null,
    over: null,
  };
  const known: OrderFacts = state.orders[id] ?? unheard;
  const next = tell({ ...known, first: earlierOf(known.first, first) }, change, told);
  return { ...state, orders: put(state.orders, id, next) };
}
