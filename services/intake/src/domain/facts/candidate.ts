import type { FactEvent } from './evolve.ts';

/** What the court works on, and the referral that led there: what it tells of its order goes where that referral goes. */
export const candidateHeard = ({
  orderId,
  referralId,
}: {
  readonly orderId: string;
  readonly referralId: string;
}): FactEvent => ({ type: 'candidate-heard', candidate: { orderId, referralId } });
