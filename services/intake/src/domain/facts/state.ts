import type { Instant } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';

/**
 * What other services told. Facts are only ever added to: whatever order they arrive in, and by whichever of two merged
 * records, they end the same. Rules act on them; nothing here decides. What is told later of a thing is kept beside it
 * and names it, so that it goes with the thing, on whichever record's stream it was told.
 */
export type Facts = {
  readonly offers: ById<OfferFact>;
  readonly offerEnds: ById<OfferEnd>;
  readonly places: ById<PlaceFact>;
  readonly candidates: ById<CandidateFact>;
  readonly closings: ById<Closing>;
  readonly atCourt: ById<AtCourt>;
  readonly enrolments: ById<EnrolmentFact>;
  readonly handOvers: ById<HandOver>;
  readonly needEvidence: ById<NeedEvidence>;
  /** Ends of aftercare cases and prison programmes: they conclude the referral that led there. */
  readonly outcomes: ById<OutcomeFact>;
  readonly reopenings: ById<Reopening>;
  /** A prison told of a death; no report of ours. By the record on whose stream it was told. */
  readonly deathsInCustody: ById<DeathInCustody>;
  readonly stays: ById<StayFact>;
  readonly releases: ById<ReleaseFact>;
  readonly transfers: ById<TransferFact>;
  readonly workers: ById<WorkerFact>;
};

/** Which partner took an offer. Until it is ended its partner may ask for identity, given consent. */
export type OfferFact = {
  readonly offerId: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Instant;
};
export type OfferEnd = { readonly offerId: string; readonly endedAt: Instant };

/** Which provider holds a treatment place or works in an episode, under which order. */
export type PlaceFact = {
  readonly episodeId: string;
  readonly orderId: string;
  readonly providerOrg: string | null;
  readonly endedAt: Instant | null;
};

/** What the court works on, and the referral that led there. */
export type CandidateFact = { readonly orderId: string; readonly referralId: string };
export type Closing = {
  readonly orderId: string;
  readonly closedAt: Instant;
  /** The court closed without an order and the person may be offered help outside any order. */
  readonly voluntaryRoute: boolean;
};

/** Which court holds what it works on, and whom it named to assess. By the order's id. */
export type AtCourt = {
  readonly orderId: string;
  readonly court: string | null;
  readonly assessor: { readonly org: string | null; readonly at: Instant } | null;
};

/** A stay in custody, and the prison that received the person last in it; null where only a release was told. */
export type StayFact = {
  readonly episodeId: string;
  readonly received: { readonly prisonId: string; readonly at: Instant } | null;
};
/** A release out of a stay: recorded, then confirmed, unless it was taken back. */
export type ReleaseFact = {
  readonly releaseId: string;
  readonly episodeId: string;
  readonly recorded: { readonly prisonId: string; readonly at: Instant } | null;
  readonly confirmed: boolean;
  readonly takenBack: boolean;
};

/** The transfer that was announced last of a stay. */
export type TransferFact = {
  readonly episodeId: string;
  readonly toPrison: string;
  readonly until: Instant;
  readonly at: Instant;
};

/** Who works on a case, by the keyed hash of the account. */
export type WorkerFact = {
  readonly id: string;
  readonly offerId: string;
  readonly worker: string;
  readonly assignedAt: Instant | null;
  readonly releasedAt: Instant | null;
};

/** The first that is heard of an enrolment on a prison programme: what is told of it later belongs to it. */
export type EnrolmentFact = { readonly enrolmentId: string };
/** Substitution treatment that a prison handed over. */
export type HandOver = { readonly ostId: string };

export type NeedEvidence = {
  /** Of what shows the need. */
  readonly id: string;
  readonly kind: 'ORDER' | 'ENROLMENT' | 'OST' | 'TREATMENT';
  readonly since: Instant;
};

export type OutcomeFact = {
  readonly id: string;
  readonly service: 'prison-program' | 'aftercare';
  readonly at: Instant;
  /** Whose work ended with it. */
  readonly partnerOrg: string | null;
  /** The offer that the partner had accepted, where only one can be meant: events name a case and an offer apart. */
  readonly offerId: string | null;
};
/** The work went on again without a new referral, or what had ended it was taken back. */
export type Reopening = { readonly id: string; readonly at: Instant };

export type DeathInCustody = { readonly occurredAt: Instant };

export const noFacts: Facts = {
  offers: {},
  offerEnds: {},
  places: {},
  candidates: {},
  closings: {},
  atCourt: {},
  enrolments: {},
  handOvers: {},
  needEvidence: {},
  outcomes: {},
  reopenings: {},
  deathsInCustody: {},
  stays: {},
  releases: {},
  transfers: {},
  workers: {},
};

export const hasEnded = ({ reopenings }: Facts, { id, at }: OutcomeFact): boolean => {
  const reopened = reopenings[id];
  return reopened === undefined || reopened.at < at;
};
export const isAccepted = ({ offerEnds }: Facts, { offerId }: OfferFact): boolean =>
  offerEnds[offerId] === undefined;
