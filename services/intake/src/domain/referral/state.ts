import type {
  AreaCode,
  Instant,
  ReferralSource,
  ReferralUrgency,
  ServiceName,
} from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
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

/** One of the two; both null: for any. */
export type CourtOrArea = { readonly court: string | null; readonly area: AreaCode | null };
export const anyCourt: CourtOrArea = { court: null, area: null };

/** `since`: the step from which it waits for intake; the time that it was on hold is added to what was left. */
export type Triage = { readonly since: Instant; readonly decideBy: Instant };

export type Referral = {
  readonly referralId: string;
  readonly source: ReferralSource;
  readonly urgency: ReferralUrgency;
  readonly programmeCode: string;
  /** Under what others know the case; what its office typed stays with the office. */
  readonly caseRef: string | null;
  readonly caseRefTyped: string | null;
  /** Destination asked for by the referrer. */
  readonly requestedTo: ServiceName | null;
  /** The court or the area that the referrer asked for. */
  readonly requestedFor: CourtOrArea;
  readonly routedTo: ServiceName | null;
  /** For which court, or for the courts of which area, where it goes to the court. */
  readonly routedFor: CourtOrArea;
  readonly note: string | null;
  /** What intake asked, and what the referrer answered. */
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly duplicateOf: string | null;
  /** By when intake decides, fixed when it was handed in; null before that. */
  readonly triage: Triage | null;
  /** The second option that was taken up by this referral. */
  readonly offeredAfter: string | null;
  /** Who brought it: `org:<code>` or `person:<subject>`. */
  readonly author: string;
  readonly steps: readonly ReferralStep[];
};

export type Referrals = ById<Referral>;

export const stateOf = (referral: Referral): ReferralState => referral.steps.at(-1)?.to ?? 'DRAFT';
export const openedAt = (referral: Referral): string => referral.steps[0]?.done.at ?? '';
export const movedAt = (referral: Referral): string => referral.steps.at(-1)?.done.at ?? '';
/** When it was first handed in; drafts have no place in any order. */
export const submittedAt = (referral: Referral): string | null =>
  referral.steps.find(({ to }) => to === 'SUBMITTED')?.done.at ?? null;
/** Where it goes on once a hold ends; where it stands, if it is not on hold. */
export const standsAt = (referral: Referral): ReferralState => {
  const last = referral.steps.at(-1);
  return last?.heldFrom && last.to === 'ON_HOLD' ? last.heldFrom : stateOf(referral);
};
/** When it was routed, which happens once; to go on after a hold is none. */
export const routedAt = ({ steps }: Referral): string =>
  steps.find(({ to }) => to === 'ROUTED')?.done.at ?? '';

/** The steps as if it had never been found to repeat another. */
export const withoutRepeats = (steps: readonly ReferralStep[]): readonly ReferralStep[] =>
  steps
    .map((step) => (step.to === 'DUPLICATE_OF' ? { ...step, to: 'SUBMITTED' as const } : step))
    .filter(({ to }, n, kept) => n === 0 || kept[n - 1]?.to !== to);
