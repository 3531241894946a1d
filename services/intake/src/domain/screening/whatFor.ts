import { type Asking, type Refusal, refuse } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { type Referral, stateOf } from '../referral/state.ts';
import { endStates } from '../referral/transitions.ts';
import { maySeeReferral } from '../referral/view.ts';

const isLive = (referral: Referral): boolean =>
  referral.duplicateOf === null && ![...endStates, 'DRAFT'].includes(stateOf(referral));

/** A referral of this person that lives: results are heard by whoever works on it. */
export function whatFor(state: Pathway, referralId: string): string | Refusal<'unknown-referral'> {
  const referral = state.referrals[referralId];
  return referral && isLive(referral)
    ? referralId
    : refuse.invalid('/referralId', 'unknown-referral', 'There is no such open referral here.');
}

/**
 * What an assessment is for where nobody said: the one referral that this caller may know of; of several they must say.
 * One that they may not know of has no part in it, and a voluntary assessment stays one.
 */
export function unsaid(
  state: Pathway,
  asking: Omit<Asking, 'params'>,
): string | null | Refusal<'referral-missing'> {
  const known = Object.values(state.referrals).filter(
    (one) => isLive(one) && maySeeReferral(state, one.referralId, asking),
  );
  return known.length > 1
    ? refuse.invalid(
        '/referralId',
        'referral-missing',
        'Say which of the referrals it is for; null for none of them.',
      )
    : (known[0]?.referralId ?? null);
}
