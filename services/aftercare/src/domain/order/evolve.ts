import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { type Enquiry, joinEnquiries } from './enquiry.ts';
import {
  type CompletionHearing,
  joinCompletions,
  type OrderFacts,
  type PlaceRequest,
  type Withdrawal,
  type WrittenPlace,
} from './state.ts';

export type OrderEvent =
  | {
      type: 'order-heard';
      orderId: string;
      change: Partial<Omit<OrderFacts, 'id' | 'first' | 'toldAt' | 'completions'>>;
      told: Instant;
    }
  | { type: 'completion-hearing-heard'; orderId: string; hearing: CompletionHearing; told: Instant }
  | { type: 'place-request-heard'; request: PlaceRequest }
  | { type: 'place-withdrawal-heard'; withdrawal: Withdrawal }
  | { type: 'written-place-heard'; place: WrittenPlace; told: Instant }
  | { type: 'enquiry-heard'; enquiry: Enquiry; told: Instant };

export const orderHandlers: Handlers<Pathway, OrderEvent> = {
  'order-heard': (state, { orderId, change, told }) => hear(state, orderId, change, told),
  'completion-hearing-heard': (state, { orderId, hearing, told }) => {
    const known = state.orders[orderId]?.completions ?? {};
    const completions = joinCompletions(known, { [hearing.id]: hearing });
    return hear(state, orderId, { completions }, told);
  },
  'place-request-heard': (state, { request }) => ({
    ...hear(state, request.orderId, {}, request.at),
    requests: put(state.requests, request.id, request),
  }),
  'place-withdrawal-heard': (state, { withdrawal }) => ({
    ...hear(state, withdrawal.orderId, {}, withdrawal.at),
    withdrawals: put(state.withdrawals, withdrawal.id, withdrawal),
  }),
  'written-place-heard': (state, { place, told }) => ({
    ...hear(state, place.orderId, {}, told),
    writtenPlaces: put(state.writtenPlaces, place.id, place),
  }),
  'enquiry-heard': (state, { enquiry, told }) => {
    const known = state.enquiries[enquiry.id];
    const next = known ? joinEnquiries(known, enquiry) : enquiry;
    return {
      ...hear(state, enquiry.orderId, {}, told),
      enquiries: put(state.enquiries, enquiry.id, next),
    };
  },
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
    overBecause: null,
    suspended: false,
    startedOn: null,
    completions: {},
  };
  const known: OrderFacts = state.orders[id] ?? unheard;
  const next = tell({ ...known, first: earlierOf(known.first, first) }, change, told);
  return { ...state, orders: put(state.orders, id, next) };
}
