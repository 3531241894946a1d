import type { Instant } from '@throughcare/contracts';
import { factsOf } from '../facts/state.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { runsOut } from '../suspension/runsOut.ts';

type Hold = { readonly from: Instant; readonly until: Instant | null };

/** When the referral that led to this candidate stood still at intake, the earliest first. */
function holdsOf({ referralId }: Order, { facts }: Pathway): Hold[] {
  const holds: Hold[] = [];
  for (const { kind, at, referralId: of } of factsOf(facts, 'REFERRAL_HELD', 'REFERRAL_RESUMED')) {
    if (of !== referralId) continue;
    const open = holds.at(-1)?.until === null;
    if (kind === 'REFERRAL_HELD' && !open) holds.push({ from: at, until: null });
    const last = holds.at(-1);
    if (kind === 'REFERRAL_RESUMED' && last && open) holds.splice(-1, 1, { ...last, until: at });
  }
  return holds;
}

/** Since when it is on hold; null where it is not. An order that was issued stands: what intake holds is the way to one. */
export function heldSince(order: Order, state: Pathway): Instant | null {
  const last = order.issued ? undefined : holdsOf(order, state).at(-1);
  return last?.until === null ? last.from : null;
}
export const isOnHold = (order: Order, state: Pathway): boolean => heldSince(order, state) !== null;

/** When a clock runs out that began then and stands still on hold; null while it does. */
export function runsOutAt(
  order: Order,
  state: Pathway,
  [began, end]: readonly [Instant, Instant],
): Instant | null {
  const holds = holdsOf(order, state);
  return holds.length === 0 ? end : runsOut(began, end, holds);
}
