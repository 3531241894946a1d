import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { isOpen } from './orderState.ts';
import type { Order } from './state.ts';

export const openOrders = ({ orders, facts }: Pathway): Order[] =>
  inOrder(orders).filter((order) => isOpen(order, facts));
