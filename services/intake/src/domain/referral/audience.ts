import type { Audience } from '@throughcare/contracts';
import type { Referral } from './state.ts';

/** Justice knows of it from the first, since a court or a prison brought it. */
export const isOfJustice = ({ source }: Referral): boolean =>
  source === 'COURT' || source === 'PRISON';

/** Justice hears of a referral that a court or a prison made, or that is routed to one; all else is care. */
export function audienceOf(referral: Referral | undefined): Audience {
  if (!referral) return 'care';
  const { routedTo } = referral;
  const sent = routedTo === 'court-diversion' || routedTo === 'prison-program';
  return isOfJustice(referral) || sent ? 'justice' : 'care';
}
