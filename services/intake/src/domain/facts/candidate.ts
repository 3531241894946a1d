import type { Instant } from '@throughcare/contracts';
import type { FactEvent } from './evolve.ts';

/** What the court works on, and the referral that led there: what it tells of its order goes where that referral goes. */
export const candidateHeard = ({
  orderId,
  referralId,
}: {
  readonly orderId: string;
  readonly referralId: string;
}): FactEvent => ({ type: 'candidate-heard', candidate: { orderId, referralId } });

/** Which court holds it, and whom it named to assess (null: nobody any more), as far as this event says so. */
export function atCourtHeard(
  said: {
    readonly orderId: string;
    readonly court?: string;
    readonly assessorOrg?: string | null;
  },
  at: Instant,
): FactEvent {
  const { orderId, court = null, assessorOrg } = said;
  const assessor = assessorOrg === undefined ? null : { org: assessorOrg, at };
  return { type: 'at-court-heard', atCourt: { orderId, court, assessor } };
}
