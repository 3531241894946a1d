import type { Instant } from '@throughcare/contracts';
import { openChallenge } from '../breach/state.ts';
import { deathOf } from '../death/deathOf.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';

/** Tasks about an order that is over. */
export type AfterEndCode = 'DECIDE_CHALLENGE';

/** What is owed about an order that is over, and by when: a revocation stands while it is challenged, and the court must decide. */
export const wantedAfterEnd: Readonly<
  Record<AfterEndCode, (order: Order, state: Pathway) => Instant | null>
> = {
  DECIDE_CHALLENGE: (order, { facts }) =>
    deathOf(facts).known ? null : (openChallenge(order)?.decideBy ?? null),
};
