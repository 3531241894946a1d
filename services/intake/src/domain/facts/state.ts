import type { Instant } from '@throughcare/contracts';

/**
 * What other services told. Facts are only ever added to: whatever order they arrive in, and by whichever of two merged
 * records, they end the same. Rules act on them; nothing here decides.
 */

/** Which partner holds which offer. An offer accepted and not ended lets its partner ask for identity, given consent. */
export type OfferFact = {
  readonly acceptedBy: string | null;
  readonly acceptedAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** Which provider holds a treatment place or works in an episode. */
export type PlaceFact = {
  readonly providerOrg: string | null;
  readonly endedAt: Instant | null;
};

/** What the court told of a referral that was routed to it. */
export type CourtFact = {
  readonly referralId: string | null;
  readonly closedAt: Instant | null;
  /** The court closed without an order and the person may be offered help outside any order. */
  readonly voluntaryRoute: boolean;
};

export type NeedEvidence = {
  readonly kind: 'ORDER' | 'ENROLMENT' | 'OST' | 'TREATMENT';
  readonly since: Instant;
};

export type OutcomeFact = {
  readonly service: 'prison-program' | 'aftercare';
  readonly at: Instant;
  /** Whose work ended with it. */
  readonly partnerOrg: string | null;
  /** The work went on again without a new referral, or what had ended it was taken back. */
  readonly reopenedAt: Instant | null;
};
export const hasEnded = ({ at, reopenedAt }: OutcomeFact): boolean =>
  reopenedAt === null || reopenedAt < at;

export type Facts = {
  readonly offers: Readonly<Record<string, OfferFact>>;
  readonly places: Readonly<Record<string, PlaceFact>>;
  readonly court: Readonly<Record<string, CourtFact>>;
  /** By kind and id of what shows the need. */
  readonly needEvidence: Readonly<Record<string, NeedEvidence>>;
  /** Ends of aftercare cases and prison programmes, by id: they conclude the referral that led there. */
  readonly outcomes: Readonly<Record<string, OutcomeFact>>;
  /** A prison told of a death; no report of ours. */
  readonly diedInCustody: { readonly occurredAt: Instant } | null;
};

export type FactEvent =
  | ({ readonly type: 'offer-heard'; readonly offerId: string } & Partial<OfferFact>)
  | ({ readonly type: 'place-heard'; readonly id: string } & Partial<PlaceFact>)
  | ({ readonly type: 'court-heard'; readonly orderId: string } & Partial<CourtFact>)
  | { readonly type: 'need-heard'; readonly id: string; readonly evidence: NeedEvidence }
  | {
      readonly type: 'outcome-heard';
      readonly id: string;
      readonly outcome: Omit<OutcomeFact, 'reopenedAt'>;
    }
  | { readonly type: 'outcome-reopened'; readonly id: string; readonly at: Instant }
  | { readonly type: 'death-in-custody-heard'; readonly occurredAt: Instant };

export const noFacts: Facts = {
  offers: {},
  places: {},
  court: {},
  needEvidence: {},
  outcomes: {},
  diedInCustody: null,
};

/** What is known stays; what was not known is filled in. The same from either side and in either order. */
export const joinOffer = (a: OfferFact | undefined, b: Partial<OfferFact>): OfferFact => ({
  acceptedBy: a?.acceptedBy ?? b.acceptedBy ?? null,
  acceptedAt: a?.acceptedAt ?? b.acceptedAt ?? null,
  endedAt: firstOf(a?.endedAt, b.endedAt),
});
export const joinPlace = (a: PlaceFact | undefined, b: Partial<PlaceFact>): PlaceFact => ({
  providerOrg: a?.providerOrg ?? b.providerOrg ?? null,
  endedAt: firstOf(a?.endedAt, b.endedAt),
});
export const joinCourt = (a: CourtFact | undefined, b: Partial<CourtFact>): CourtFact => ({
  referralId: a?.referralId ?? b.referralId ?? null,
  closedAt: firstOf(a?.closedAt, b.closedAt),
  voluntaryRoute: (a?.voluntaryRoute ?? false) || (b.voluntaryRoute ?? false),
});
export const joinOutcome = (a: OutcomeFact | undefined, b: OutcomeFact): OutcomeFact => ({
  service: b.service,
  partnerOrg: a?.partnerOrg ?? b.partnerOrg,
  at: lastOf(a?.at, b.at) ?? b.at,
  reopenedAt: lastOf(a?.reopenedAt, b.reopenedAt),
});
const lastOf = (a: Instant | null | undefined, b: Instant | null | undefined): Instant | null =>
  a && b ? (a > b ? a : b) : (a ?? b ?? null);
const firstOf = (a: Instant | null | undefined, b: Instant | null | undefined): Instant | null =>
  a && b ? (a < b ? a : b) : (a ?? b ?? null);

export function evolveFacts<F extends Facts>(facts: F, event: FactEvent): F {
  switch (event.type) {
    case 'offer-heard': {
      const { type: _type, offerId, ...fact } = event;
      return {
        ...facts,
        offers: { ...facts.offers, [offerId]: joinOffer(facts.offers[offerId], fact) },
      };
    }
    case 'place-heard': {
      const { type: _type, id, ...fact } = event;
      return { ...facts, places: { ...facts.places, [id]: joinPlace(facts.places[id], fact) } };
    }
    case 'court-heard': {
      const { type: _type, orderId, ...fact } = event;
      return {
        ...facts,
        court: { ...facts.court, [orderId]: joinCourt(facts.court[orderId], fact) },
      };
    }
    case 'need-heard':
      if (facts.needEvidence[event.id]) return facts;
      return { ...facts, needEvidence: { ...facts.needEvidence, [event.id]: event.evidence } };
    case 'outcome-heard': {
      const { id, outcome } = event;
      const joined = joinOutcome(facts.outcomes[id], { ...outcome, reopenedAt: null });
      return { ...facts, outcomes: { ...facts.outcomes, [id]: joined } };
    }
    case 'outcome-reopened': {
      const { id, at } = event;
      const outcome = facts.outcomes[id];
      if (!outcome) return facts;
      const joined = joinOutcome(outcome, { ...outcome, reopenedAt: at });
      return { ...facts, outcomes: { ...facts.outcomes, [id]: joined } };
    }
    case 'death-in-custody-heard':
      return facts.diedInCustody
        ? facts
        : { ...facts, diedInCustody: { occurredAt: event.occurredAt } };
    default:
      return event satisfies never;
  }
}
