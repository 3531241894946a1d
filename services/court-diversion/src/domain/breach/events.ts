import type { AboutOrder } from '../order/about.ts';
import type { Breach, Challenge } from './state.ts';

export type BreachEvent =
  | AboutOrder<'breach-filed', { breach: Breach }>
  | AboutOrder<'challenged', { challenge: Challenge }>
  | AboutOrder<'challenge-decided', { decision: NonNullable<Challenge['decision']> }>
  | AboutOrder<'breach-decided', { decision: NonNullable<Breach['decision']> }>;
