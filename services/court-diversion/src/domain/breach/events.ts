import type { AboutOrder } from '../order/about.ts';
import type { Breach } from './state.ts';

export type BreachEvent =
  | AboutOrder<'breach-filed', { breach: Breach }>
  | AboutOrder<'breach-decided', { decision: NonNullable<Breach['decision']> }>;
