import type { AboutOrder } from '../order/about.ts';
import type { Breach, Challenge } from './state.ts';

export type BreachEvent =
  | AboutOrder<'breach-filed', { breach: Breach }>
  | AboutOrder<'challenge-decided', { challenge: Challenge }>
  | AboutOrder<'breach-decided', { decision: NonNullable<Breach['decision']> }>;
