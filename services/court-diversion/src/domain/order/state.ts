import type { CalendarDate, Instant, TimeZone } from '@throughcare/contracts';
import type { Breach, Challenge } from '../breach/state.ts';
import type { Answer, Eligibility, Offer, Suitability } from '../candidate/state.ts';
import type { NonCompliance, Response } from '../compliance/state.ts';
import type { End } from '../ending/state.ts';
import type { PhaseMove } from '../phase/state.ts';
import {
  hasNoPart,
  heldPlace,
  type NoPlace,
  type Place,
  type PlaceRequest,
} from '../place/state.ts';
import type { Proof } from '../proof/state.ts';
import type { Done } from '../step/done.ts';
import type { Suspension } from '../suspension/state.ts';
import type { Terms } from '../terms/state.ts';
import type { Enquiry, Start } from '../treatment/state.ts';

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
  /** By which its days are told: that of the court as it was heard last, else the default of the installation. */
  readonly zone: TimeZone;
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
  /** Places that were held before it, the earliest first. */
  readonly formerPlaces: readonly Place[];
  /** The last no about a place that the court heard. */
  readonly lastNo: NoPlace | null;
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
  /** Challenges of a revocation, with what the court decided. */
  readonly challenges: readonly Challenge[];
  readonly end: End | null;
  /** Ends that turned out to be mistaken. */
  readonly liftedEnds: readonly { readonly end: End; readonly done: Done }[];
};

/**
 * The only provider that may learn of breach and revocation, and is asked for reports: the one that the order names. Where
 * that one has no place yet, or none any more, it is the one that treats in its place.
 */
export const namedProvider = (order: Order): string | null => {
  const named = order.terms?.treatmentDirectorOrg ?? null;
  const treats = heldPlace(order)?.providerOrg ?? null;
  if (named === null) return treats ?? order.place?.providerOrg ?? null;
  if (treats === null || treats === named) return named;
  const wasNamed = order.variations.some(
    ({ before }) => (before.treatmentDirectorOrg ?? treats) === treats,
  );
  return wasNamed || hasNoPart(order, named) ? treats : named;
};
