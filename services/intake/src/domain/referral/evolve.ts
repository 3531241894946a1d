import type { ServiceName } from '@throughcare/contracts';
import { amend, type Handlers, only, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { CourtOrArea, Referral, ReferralStep, Triage } from './state.ts';

export type ReferralEvent =
  | { readonly type: 'referral-drafted'; readonly referral: Referral }
  | { readonly type: 'referral-moved'; readonly referralId: string; readonly step: ReferralStep }
  | {
      readonly type: 'referral-routed';
      readonly referralId: string;
      readonly step: ReferralStep;
      readonly to: ServiceName;
      readonly routedFor: CourtOrArea;
    }
  | {
      readonly type: 'referral-info-requested';
      readonly referralId: string;
      readonly step: ReferralStep;
      readonly question: string;
    }
  | {
      readonly type: 'referral-info-provided';
      readonly referralId: string;
      readonly step: ReferralStep;
      readonly answer: string;
    }
  | {
      readonly type: 'referral-found-duplicate';
      readonly referralId: string;
      readonly step: ReferralStep;
      readonly of: string;
    }
  | {
      readonly type: 'referral-stands-alone';
      readonly referralId: string;
      readonly step: ReferralStep;
    }
  | { readonly type: 'referral-waits'; readonly referralId: string; readonly triage: Triage }
  | { readonly type: 'referral-draft-removed'; readonly referralId: string };

export const referralHandlers: Handlers<Pathway, ReferralEvent> = {
  'referral-drafted': (state, { referral }) => ({
    ...state,
    referrals: put(state.referrals, referral.referralId, referral),
  }),
  'referral-moved': (state, { referralId, step }) => stepped(state, referralId, step),
  'referral-routed': (state, { referralId, step, to, routedFor }) =>
    stepped(state, referralId, step, () => ({ routedTo: to, routedFor })),
  'referral-info-requested': (state, { referralId, step, question }) =>
    stepped(state, referralId, step, ({ questions }) => ({ questions: [...questions, question] })),
  'referral-info-provided': (state, { referralId, step, answer }) =>
    stepped(state, referralId, step, ({ answers }) => ({ answers: [...answers, answer] })),
  'referral-found-duplicate': (state, { referralId, step, of }) =>
    stepped(state, referralId, step, () => ({ duplicateOf: of })),
  'referral-stands-alone': (state, { referralId, step }) =>
    stepped(state, referralId, step, () => ({ duplicateOf: null })),
  'referral-waits': (state, { referralId, triage }) => ({
    ...state,
    referrals: amend(state.referrals, referralId, { triage }),
  }),
  'referral-draft-removed': (state, { referralId }) => ({
    ...state,
    referrals: only(state.referrals, (_referral, id) => id !== referralId),
  }),
};

const stepped = (
  state: Pathway,
  referralId: string,
  step: ReferralStep,
  more: (referral: Referral) => Partial<Referral> = () => ({}),
): Pathway => ({
  ...state,
  referrals: amend(state.referrals, referralId, (referral) => ({
    ...more(referral),
    steps: [...referral.steps, step],
  })),
});
