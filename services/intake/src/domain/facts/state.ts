import type { IdentityGround, Instant } from '@throughcare/contracts';
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
  readonly placeAnswers: ById<PlaceAnswers>;
  readonly voluntaryCare: ById<VoluntaryCare>;
  readonly breakOffs: ById<BreakOff>;
  readonly candidates: ById<CandidateFact>;
  readonly closings: ById<Closing>;
  readonly orderLifts: ById<OrderLift>;
  readonly atCourt: ById<AtCourt>;
  readonly enrolments: ById<EnrolmentFact>;
  readonly enrolmentStatuses: ById<EnrolmentStatus>;
  readonly substitutions: ById<SubstitutionFact>;
  readonly handOvers: ById<HandOver>;
  readonly needEvidence: ById<NeedEvidence>;
  /** Ends of aftercare cases and prison programmes: they conclude the referral that led there. */
  readonly outcomes: ById<OutcomeFact>;
  readonly reopenings: ById<Reopening>;
  readonly declines: ById<Decline>;
  /** A prison told of a death; no report of ours. By the record on whose stream it was told. */
  readonly deathsInCustody: ById<DeathInCustody>;
  readonly stays: ById<StayFact>;
  readonly releases: ById<ReleaseFact>;
  readonly transfers: ById<TransferFact>;
  readonly workers: ById<WorkerFact>;
  readonly prescribers: ById<PrescriberFact>;
  readonly prescriberEnds: ById<PrescriberEnd>;
};

/** Which partner took an offer. Until it is ended its partner may ask for identity, given consent. */
export type OfferFact = {
  readonly offerId: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Instant;
  /** The stay after whose release it was made, or the referral that asked for it; null where that was not told. */
  readonly stayId: string | null;
  readonly referralId: string | null;
};
export type OfferEnd = { readonly offerId: string; readonly endedAt: Instant };

/** When it was said; of two words of one moment the later one stands. */
type Heard = { readonly at: Instant; readonly sequence: number };

/** Which provider holds a treatment place or works in an episode, under which order. */
export type PlaceFact = {
  readonly episodeId: string;
  readonly orderId: string;
  readonly providerOrg: string | null;
  /** On what the provider may know who comes, as it said when it confirmed the place. */
  readonly identityBy: IdentityGround | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Whether something other than its provider closed it, by the last word. */
  readonly closing: ({ readonly closed: boolean } & Heard) | null;
};
/** Treatment in the same episode that goes on of the person's own will once the mandate has ended. */
export type VoluntaryCare = {
  readonly episodeId: string;
  readonly providerOrg: string;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** Whether there is a place for an order: the last moments of either word. A decline after all who were asked is nobody left. */
export type PlaceAnswers = {
  readonly orderId: string;
  readonly refusedAt: Instant | null;
  /** Asked for, confirmed, or treatment began. */
  readonly goesOnAt: Instant | null;
};
/** Treatment under an order that was broken off, and perhaps went on again. */
export type BreakOff = {
  readonly episodeId: string;
  readonly orderId: string;
  readonly brokenOffAt: Instant | null;
  readonly resumedAt: Instant | null;
};

/** What the court works on, and the referral that led there. */
export type CandidateFact = { readonly orderId: string; readonly referralId: string };
export type Closing = {
  readonly orderId: string;
  readonly closedAt: Instant;
  /** The court closed without an order and the person may be offered help outside any order. */
  readonly voluntaryRoute: boolean;
};

/** What had closed an order does not stand: a mistake, or a revocation that a court set aside. */
export type OrderLift = { readonly orderId: string; readonly at: Instant };

/** Which court holds what it works on, and whom it named to assess. By the order's id. */
export type AtCourt = {
  readonly orderId: string;
  readonly court: string | null;
  readonly assessor: { readonly org: string | null; readonly at: Instant } | null;
  readonly issuedAt: Instant | null;
  /** The provider that the order names; null where it says nothing, or names nobody. */
  readonly names: ({ readonly org: string | null } & Heard) | null;
};

/** A stay in custody, and the prison that received the person last in it; null where only a release was told. */
export type StayFact = {
  readonly episodeId: string;
  readonly received: { readonly prisonId: string; readonly at: Instant } | null;
  /** It was booked under the wrong person, who was never in it: nothing that was told of it is about this one. */
  readonly voided: boolean;
};
/** A release out of a stay: recorded, then confirmed, unless it was taken back. */
export type ReleaseFact = {
  readonly releaseId: string;
  readonly episodeId: string;
  /** As it was told last: a release is told again where its moment is put right. */
  readonly recorded: {
    readonly prisonId: string;
    readonly at: Instant;
    readonly told: Instant;
  } | null;
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
export type EnrolmentFact = {
  readonly enrolmentId: string;
  /** It was begun in a stay that was somebody else's: it says nothing of this person. */
  readonly voided: boolean;
  /** The stay in which a prison began it; null where a referral asked for it, or that was not told. */
  readonly stayId: string | null;
};
/** Where an enrolment stood last. */
export type EnrolmentStatus = {
  readonly enrolmentId: string;
  readonly status: string;
  readonly at: Instant;
  /** Of two words of one moment the later one stands. */
  readonly sequence: number;
};
/** Substitution treatment, and the stay in which a prison began it; null where that was not told. */
export type SubstitutionFact = { readonly ostId: string; readonly stayId: string | null };
/** Substitution treatment that a prison handed over. */
export type HandOver = { readonly ostId: string };

/** Who goes on with substitution treatment outside: the prescriber that the prison named last. */
export type PrescriberFact = {
  readonly ostId: string;
  readonly prescriberOrg: string;
  /** It is by the person's consent that the prescriber knows, and not by statute. */
  readonly byConsent: boolean;
  readonly at: Instant;
};
/** A prescriber was told that they have nothing to do with a treatment any more. */
export type PrescriberEnd = {
  readonly id: string;
  readonly ostId: string;
  readonly prescriberOrg: string;
  readonly endedAt: Instant;
};

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
  /** A case that ended because what it was for was none, and not by help that was given; by the word that was told last. */
  readonly plansChanged: boolean;
  /** Support ended, and the person still needs somebody; by the word that was told last, since it can be put right. */
  readonly needsMore: boolean;
  readonly toldAt: Instant;
};
/** The work went on again without a new referral, or what had ended it was taken back. */
export type Reopening = { readonly id: string; readonly at: Instant };

/** When the person last said that they want no partner; by what one was looked for: a referral, or a stay that ended. */
export type Decline = {
  readonly id: string;
  readonly of: 'referrals' | 'stays';
  readonly at: Instant;
};

export type DeathInCustody = { readonly occurredAt: Instant };

export const noFacts: Facts = {
  offers: {},
  offerEnds: {},
  places: {},
  placeAnswers: {},
  voluntaryCare: {},
  breakOffs: {},
  candidates: {},
  closings: {},
  orderLifts: {},
  atCourt: {},
  enrolments: {},
  enrolmentStatuses: {},
  substitutions: {},
  handOvers: {},
  needEvidence: {},
  outcomes: {},
  reopenings: {},
  declines: {},
  deathsInCustody: {},
  stays: {},
  releases: {},
  transfers: {},
  workers: {},
  prescribers: {},
  prescriberEnds: {},
};

/** Whoever comes back while a prison has them has support that begins and ends in one moment. */
export const hasEnded = (
  { reopenings }: Pick<Facts, 'reopenings'>,
  { id, at }: OutcomeFact,
): boolean => {
  const reopened = reopenings[id];
  return reopened === undefined || reopened.at <= at;
};
/** The person came back to a partner at that moment or later. */
export const cameBackSince = ({ reopenings }: Pick<Facts, 'reopenings'>, moment: string): boolean =>
  Object.values(reopenings).some(({ at }) => at >= moment);
export const isAccepted = (
  { offerEnds }: Pick<Facts, 'offerEnds'>,
  { offerId }: OfferFact,
): boolean => offerEnds[offerId] === undefined;

/** Its provider has it: it was confirmed, and nobody has ended or closed it since. */
export const placeStands = ({ providerOrg, endedAt, closing }: PlaceFact): boolean =>
  providerOrg !== null && endedAt === null && closing?.closed !== true;
export const goesOnVoluntarily = ({ begunAt, endedAt }: VoluntaryCare): boolean =>
  begunAt !== null && (endedAt === null || endedAt < begunAt);
/** The provider treats the person, or keeps a place for them: under an order, or of the person's own will. */
export const hasPlaceOf = ({ places, voluntaryCare }: Facts, org: string | null): boolean =>
  Object.values(places).some(
    (place) => placeStands(place) && (org === null || place.providerOrg === org),
  ) ||
  Object.values(voluntaryCare).some(
    (care) => goesOnVoluntarily(care) && (org === null || care.providerOrg === org),
  );

/** The court has closed it, and that stands. */
export const isClosedAtCourt = ({ closings, orderLifts }: Facts, orderId: string): boolean => {
  const [closing, lift] = [closings[orderId], orderLifts[orderId]];
  return closing !== undefined && (lift === undefined || lift.at < closing.closedAt);
};
