import type {
  CalendarDate,
  Instant,
  OrderCondition,
  OrderProfileCode,
  PleaType,
} from '@throughcare/contracts';
import type { Done } from '../step/done.ts';
import type { CompletionCode, EndReason, RevocationCode, SuspensionCode } from './reasons.ts';

/** Legal detail (L4): stays in this document and is shown to the court that holds the order. */
export type Offence = { readonly code: string; readonly description: string };

export type Eligibility = {
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly offences: readonly Offence[];
  readonly done: Done;
};

export type Suitability = {
  readonly suitable: boolean;
  readonly reason: string | null;
  /** Null where a source attests it. */
  readonly assessmentId: string | null;
  readonly done: Done;
};

export type PlaceRequest = {
  readonly id: string;
  readonly providerOrg: string | null;
  readonly area: string;
  readonly needs: readonly string[];
  readonly heldUntil: Instant;
  readonly startBy: CalendarDate | null;
  readonly answerBy: Instant;
  readonly done: Done;
  readonly ended: {
    readonly as: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN';
    readonly done: Done;
  } | null;
};

export type Place = {
  /** Null where a source attests a place and names no provider. */
  readonly providerOrg: string | null;
  readonly heldUntil: Instant | null;
  /** Reference of the written confirmation; null where the provider gave it in its own service. */
  readonly confirmation: string | null;
  readonly done: Done;
  readonly lapsed: Done | null;
};

export type Offer = { readonly openUntil: Instant; readonly done: Done };

export type Answer = {
  readonly consented: boolean;
  readonly pleaType: PleaType;
  /** Who advised the person (L4); null where a source attests the answer. */
  readonly counsel: string | null;
  readonly done: Done;
};

/** What an order says. Varied by a judge; the earlier terms stay in `variations`. */
export type Terms = {
  readonly orderNumber: string;
  readonly profile: OrderProfileCode;
  readonly orderDate: CalendarDate;
  readonly startBy: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly treatmentDirectorOrg: string | null;
  readonly treatmentPlace: string | null;
  readonly residential: boolean | null;
  readonly residentialUntil: CalendarDate | null;
  readonly sessionsPerWeek: number | null;
  readonly treatmentKind: string | null;
  readonly reviewIntervalDays: number | null;
  readonly conditions: readonly OrderCondition[];
  readonly preconditions: readonly string[];
  /** Sentence or remainder in months (L4). */
  readonly sentenceMonths: number | null;
  readonly proofDueOn: readonly CalendarDate[];
};

export type Start = {
  readonly on: CalendarDate;
  readonly shownBy: 'PROVIDER' | 'PROOF' | 'SUPERVISION';
  readonly done: Done;
};

export type Enquiry = {
  readonly id: string;
  readonly asked: Done;
  readonly answer: { readonly code: string; readonly done: Done } | null;
};

export type PhaseMove = {
  readonly from: number;
  readonly to: number;
  /** The remedial plan of a return (L2 text for the court team); null for an advance. */
  readonly plan: string | null;
  readonly done: Done;
};

export type Suspension = {
  readonly reason: SuspensionCode;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly done: Done;
  readonly lifted: Done | null;
};

export type NonCompliance = {
  readonly id: string;
  readonly code: string;
  readonly on: CalendarDate;
  readonly respondBy: Instant;
  readonly done: Done;
  /** Set by a response of the team or by the decision on a breach. */
  readonly answered: Done | null;
};

export type Response = {
  readonly kind: 'INCENTIVE' | 'SANCTION' | 'SERVICE_ADJUSTMENT';
  readonly code: string;
  /** The late resumption of treatment (a fact's id) that the court accepts with it; null where there is none. */
  readonly acceptsResumption: string | null;
  readonly done: Done;
};

export type Breach = {
  readonly id: string;
  readonly ground: 'START_OVERDUE' | 'NON_COMPLIANCE' | 'BROKEN_OFF';
  readonly decideBy: Instant;
  readonly done: Done;
  readonly decision: {
    readonly outcome: 'DISMISSED' | 'VARIED' | 'REVOKED';
    readonly hearingId: string | null;
    readonly done: Done;
  } | null;
};

export type Proof = {
  readonly id: string;
  readonly shows: 'START' | 'CONTINUATION';
  readonly on: CalendarDate;
  readonly document: string;
  readonly decideBy: Instant;
  readonly done: Done;
  readonly decision: { readonly accepted: boolean; readonly done: Done } | null;
};

/** How it ended and why, by the table of that ending. */
export type End = {
  readonly on: CalendarDate;
  readonly startImplied: boolean;
  readonly done: Done;
} & (
  | { readonly as: 'COMPLETED'; readonly reason: CompletionCode }
  | { readonly as: 'REVOKED'; readonly reason: RevocationCode }
  | { readonly as: 'ENDED_ADMIN'; readonly reason: EndReason }
  | { readonly as: 'WITHDRAWN_BY_PERSON'; readonly reason: null }
);

/** One candidate and the order that may come of it: facts of who did what when. Its state is derived (orderState). */
export type Order = {
  readonly id: string;
  readonly referralId: string;
  readonly caseRef: string | null;
  readonly programmeCode: string;
  readonly source: 'COURT' | 'PRISON' | 'NGO' | 'SELF';
  readonly urgency: 'ROUTINE' | 'URGENT';
  /** The revoked order that this one follows. */
  readonly renews: string | null;
  readonly receivedAt: Instant;
  readonly triageBy: Instant;
  readonly eligibilityBy: Instant;
  /** The court that holds it; null until one takes it up. */
  readonly court: string | null;
  /** Organisation of the import that brought it. */
  readonly importedBy: string | null;
  readonly assessorOrg: string | null;
  readonly takenUp: Done | null;
  readonly eligibility: Eligibility | null;
  readonly suitability: Suitability | null;
  readonly suitabilityBy: Instant | null;
  readonly placeRequests: readonly PlaceRequest[];
  /** Facts about a place that this order has already taken in. */
  readonly placeAnswers: readonly string[];
  readonly place: Place | null;
  readonly offer: Offer | null;
  readonly answer: Answer | null;
  readonly issueBy: Instant | null;
  readonly issued: Done | null;
  readonly terms: Terms | null;
  readonly variations: readonly {
    readonly before: Terms;
    readonly reason: string;
    readonly done: Done;
  }[];
  /** Days of grace after a break-off, fixed when the order was issued. */
  readonly graceDays: number;
  readonly start: Start | null;
  /** One entry for each start-by day that passed. */
  readonly overdue: readonly { readonly dueOn: CalendarDate; readonly done: Done }[];
  readonly enquiries: readonly Enquiry[];
  readonly phase: number;
  readonly phaseMoves: readonly PhaseMove[];
  readonly suspensions: readonly Suspension[];
  readonly nonCompliance: readonly NonCompliance[];
  readonly responses: readonly Response[];
  readonly breaches: readonly Breach[];
  readonly proofs: readonly Proof[];
  readonly end: End | null;
  /** Ends that turned out to be mistaken. */
  readonly liftedEnds: readonly { readonly end: End; readonly done: Done }[];
};

export const openRequest = (order: Order): PlaceRequest | null =>
  order.placeRequests.find((request) => request.ended === null) ?? null;
export const heldPlace = (order: Order): Place | null =>
  order.place !== null && order.place.lapsed === null ? order.place : null;
export const openBreach = (order: Order): Breach | null =>
  order.breaches.find((breach) => breach.decision === null) ?? null;
export const openSuspension = (order: Order): Suspension | null =>
  order.suspensions.find((suspension) => suspension.until === null) ?? null;
/** The only provider that may learn of breach and revocation: the one that the order names. */
export const namedProvider = (order: Order): string | null =>
  order.terms?.treatmentDirectorOrg ?? order.place?.providerOrg ?? null;
