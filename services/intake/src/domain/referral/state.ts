import type {
  AreaCode,
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

export type Referral = {
  readonly referralId: string;
  readonly source: ReferralSource;
  readonly urgency: ReferralUrgency;
  readonly programmeCode: string;
  readonly caseRef: string | null;
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
  /** The order after whose end help was offered and taken up by this referral. */
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
