import type { ReferralSource, ReferralUrgency, ServiceName } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';
import type { ReferralState } from './transitions.ts';

/** One step of a referral: where it went, who and when. The state is the last step's. */
export type ReferralStep = {
  readonly to: ReferralState;
  readonly done: Done;
  readonly reasonCode: string | null;
  /** Where a hold came from, so that resuming returns exactly there. */
  readonly heldFrom: ReferralState | null;
};

export type Referral = {
  readonly referralId: string;
  readonly source: ReferralSource;
  readonly urgency: ReferralUrgency;
  readonly programmeCode: string;
  readonly caseRef: string | null;
  /** Destination asked for by the referrer. */
  readonly requestedTo: ServiceName | null;
  readonly routedTo: ServiceName | null;
  readonly note: string | null;
  /** What intake asked, and what the referrer answered. */
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly duplicateOf: string | null;
  /** Who brought it: `org:<code>` or `person:<subject>`. */
  readonly author: string;
  readonly steps: readonly ReferralStep[];
};

export type Referrals = Readonly<Record<string, Referral>>;

export type ReferralEvent =
  | { readonly type: 'referral-drafted'; readonly referral: Referral }
  | { readonly type: 'referral-moved'; readonly referralId: string; readonly step: ReferralStep }
  | {
      readonly type: 'referral-routed';
      readonly referralId: string;
      readonly step: ReferralStep;
      readonly to: ServiceName;
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
  | { readonly type: 'referral-draft-removed'; readonly referralId: string };

export const stateOf = (referral: Referral): ReferralState => referral.steps.at(-1)?.to ?? 'DRAFT';
export const openedAt = (referral: Referral): string => referral.steps[0]?.done.at ?? '';
export const movedAt = (referral: Referral): string => referral.steps.at(-1)?.done.at ?? '';
/** When it was first handed in; drafts have no place in any order. */
export const submittedAt = (referral: Referral): string | null =>
  referral.steps.find(({ to }) => to === 'SUBMITTED')?.done.at ?? null;

export function evolveReferrals(referrals: Referrals, event: ReferralEvent): Referrals {
  if (event.type === 'referral-drafted')
    return { ...referrals, [event.referral.referralId]: event.referral };
  const referral = referrals[event.referralId];
  if (!referral) return referrals;
  const withStep = (step: ReferralStep, more: Partial<Referral> = {}): Referrals => ({
    ...referrals,
    [event.referralId]: { ...referral, ...more, steps: [...referral.steps, step] },
  });
  switch (event.type) {
    case 'referral-moved':
      return withStep(event.step);
    case 'referral-routed':
      return withStep(event.step, { routedTo: event.to });
    case 'referral-info-requested':
      return withStep(event.step, { questions: [...referral.questions, event.question] });
    case 'referral-info-provided':
      return withStep(event.step, { answers: [...referral.answers, event.answer] });
    case 'referral-found-duplicate':
      return withStep(event.step, { duplicateOf: event.of });
    case 'referral-stands-alone':
      return withStep(event.step, { duplicateOf: null });
    case 'referral-draft-removed': {
      const { [event.referralId]: _removed, ...rest } = referrals;
      return rest;
    }
    default:
      return event satisfies never;
  }
}
