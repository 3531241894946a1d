import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { isOpen } from './orderState.ts';
import type { Order } from './state.ts';

type Orders = Pathway['orders'];
type Open = { readonly facts: Pathway['facts']; readonly orders: readonly Order[] };

/** Nearly every rule asks for them, of the same orders and facts. */
const known = new WeakMap<Orders, Open>();

export function openOrders({ orders, facts }: Pathway): readonly Order[] {
  const found = known.get(orders);
  if (found?.facts === facts) return found.orders;
  const open = inOrder(orders).filter((order) => isOpen(order, facts));
  known.set(orders, { facts, orders: open });
  return open;
}
