import { amend, type Publication } from '@throughcare/record';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Order } from './state.ts';

/** An event of one order. */
export type AboutOrder<Type extends string, More> = {
  readonly type: Type;
  readonly orderId: string;
} & More;

/** A row of the tables by which an order evolves: what changes of the order that the event names. */
export const changes =
  <E extends { readonly orderId: string }>(change: (order: Order, event: E) => Partial<Order>) =>
  (state: Pathway, event: E): Pathway => ({
    ...state,
    orders: amend(state.orders, event.orderId, (order) => change(order, event)),
  });

/** A row of the tables by which the others are told of an order. */
export const tells =
  <E extends { readonly orderId: string }>(
    tell: (event: E, order: Order) => readonly (Publication | null)[],
  ) =>
  (event: E, { orders }: Pathway): readonly (Publication | null)[] =>
    tell(event, given(orders[event.orderId]));
