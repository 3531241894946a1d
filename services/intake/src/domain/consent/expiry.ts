import { addDays, type Instant } from '@throughcare/contracts';
import { type Context, type Refusal, refuse } from '@throughcare/record';

/** When it ends: as said, or after the usual days; 0 days leave it open. */
export function expiryFrom(
  said: Instant | undefined,
  { now }: Context,
  usualDays: number,
): Instant | null | Refusal {
  if (said !== undefined)
    return said > now
      ? said
      : refuse.invalid('/expiresAt', 'in-the-past', 'It must end later than now.');
  return usualDays === 0 ? null : addDays(now, usualDays);
}
