import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Referral, stateOf } from './state.ts';
import { type Party, type ReferralState, transition } from './transitions.ts';
import { isAuthor, isOfficer, maySeeReferral } from './whoMaySee.ts';

export type OfReferral = { readonly referralId: string };
type OnReferral = Requires<OfReferral>;

export const referralOf = (state: Pathway, { referralId }: OfReferral): Referral =>
  held(state.referrals[referralId]);

/** The referral, where this caller may know of it; otherwise it is as if there were none. */
export const referralIsShown: OnReferral = shown<OfReferral>(
  ({ referrals }, { params, context: { actor } }) => {
    const referral = referrals[params.referralId];
    return referral !== undefined && maySeeReferral(referral, actor);
  },
);

/** Whether the table has such a step and it is this caller's to take. `from`: where two steps lead to the same state. */
export const mayStep = (to: ReferralState, from?: ReferralState): readonly OnReferral[] => {
  const row = (state: Pathway, params: OfReferral) => {
    const at = stateOf(referralOf(state, params));
    return from === undefined || from === at ? transition(at, to) : undefined;
  };
  return [
    {
      ...notInState,
      lacks: (state, { params }) => unless(row(state, params) !== undefined),
    },
    ownStep((state, params) => row(state, params)?.party ?? 'SYSTEM'),
  ];
};

const notInState = {
  kind: 'conflict',
  code: 'referral-not-in-state',
  detail: 'The referral is not at a step that allows this.',
} as const;

const ownStep = (partyOf: (state: Pathway, params: OfReferral) => Party): OnReferral => ({
  kind: 'forbidden',
  code: 'not-your-step',
  detail: 'This step is another’s to take.',
  lacks(state, { params, context: { actor } }) {
    const own = isAuthor(referralOf(state, params), actor);
    const officer = isOfficer(actor);
    const allowed = { AUTHOR: own || officer, INTAKE: officer, EITHER: own || officer };
    const party = partyOf(state, params);
    return unless(party !== 'SYSTEM' && allowed[party]);
  },
});

/** A hold is ended by its own step, which leads back to where it came from. */
export const mayResume: readonly OnReferral[] = [
  {
    ...notInState,
    detail: 'The referral is not on hold.',
    lacks(state, { params }) {
      const referral = referralOf(state, params);
      return unless(stateOf(referral) === 'ON_HOLD' && heldFrom(referral) !== null);
    },
  },
  ownStep(() => 'EITHER'),
];

export const heldFrom = ({ steps }: Referral): ReferralState | null =>
  steps.at(-1)?.heldFrom ?? null;
