import type { Referral, Referrals } from './state.ts';
import { stateOf, submittedAt } from './state.ts';
import { openStates } from './transitions.ts';

export const isOpen = (referral: Referral): boolean =>
  referral.duplicateOf === null && openStates.includes(stateOf(referral));

/** Same person (they share a document), same programme, same case. */
export const concernsTheSame = (
  a: Pick<Referral, 'programmeCode' | 'caseRef'>,
  b: Pick<Referral, 'programmeCode' | 'caseRef'>,
): boolean => a.programmeCode === b.programmeCode && a.caseRef === b.caseRef;

/** The open referral that this one repeats: the one handed in first. */
export function firstOfSame(
  referrals: Referrals,
  one: Pick<Referral, 'referralId' | 'programmeCode' | 'caseRef'>,
): Referral | undefined {
  return Object.values(referrals)
    .filter((other) => other.referralId !== one.referralId)
    .filter((other) => isOpen(other) && concernsTheSame(other, one))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
}

/** One that intake already works on goes before one that only waits; ids decide between the same moments. */
export const orderOf = (referral: Referral): string => {
  const waits = stateOf(referral) === 'SUBMITTED' ? 1 : 0;
  return `${waits}/${submittedAt(referral) ?? '9'}/${referral.referralId}`;
};
