import type { OfReferral } from '../access/ofReferral.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Referral, stateOf } from './state.ts';
import { type ReferralState, transition } from './transitions.ts';

type OnReferral = Requires<OfReferral>;

export const referralOf = (state: Pathway, { referralId }: OfReferral): Referral =>
  held(state.referrals[referralId]);

export const referralIsThere: OnReferral = shown<OfReferral>(
  ({ referrals }, { params }) => referrals[params.referralId] !== undefined,
);

/** Whether it stands there already, and for this reason. */
export function isAt(
  { referrals }: Pathway,
  { referralId }: OfReferral,
  at: ReferralState,
  reasonCode: string,
): boolean {
  const last = referrals[referralId]?.steps.at(-1);
  return last?.to === at && last.reasonCode === reasonCode;
}

const notInState = {
  kind: 'conflict',
  code: 'referral-not-in-state',
  detail: 'The referral is not at a step that allows this.',
} as const;

/** Whether the table has such a step. `from`: where two steps lead to the same state. */
export const mayStep = (to: ReferralState, from?: ReferralState): OnReferral => ({
  ...notInState,
  lacks(state, { params }) {
    const at = stateOf(referralOf(state, params));
    return unless((from === undefined || from === at) && transition(at, to) !== undefined);
  },
});

/** A hold is ended by its own step, which leads back to where it came from. */
export const mayResume: OnReferral = {
  ...notInState,
  detail: 'The referral is not on hold.',
  lacks(state, { params }) {
    return unless(heldFrom(referralOf(state, params)) !== null);
  },
};

export const heldFrom = ({ steps }: Referral): ReferralState | null =>
  steps.at(-1)?.heldFrom ?? null;
