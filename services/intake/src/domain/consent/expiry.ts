import { addDays, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';

/** When it ends: as said, or after the usual days; 0 days leave it open. */
export const expiryFrom = (
  said: Instant | undefined,
  { now }: Context,
  usualDays: number,
): Instant | null => said ?? (usualDays === 0 ? null : addDays(now, usualDays));
