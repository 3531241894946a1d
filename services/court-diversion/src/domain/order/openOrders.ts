import type { Context } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { CourtEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOpen } from './orderState.ts';
import type { Order } from './state.ts';

/** What follows from the state and the clock by itself. Must come to rest: fired once, it no longer fires. */
export type Rule = (state: Pathway, context: Context<CourtDiversionSettings>) => CourtEvent[];

export const openOrders = (state: Pathway): Order[] =>
  Object.values(state.orders).filter((order) => isOpen(order, state.facts));
