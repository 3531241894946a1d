import type { Instant } from '@throughcare/contracts';
import type {
  AtCourt,
  CandidateFact,
  Closing,
  DeathInCustody,
  NeedEvidence,
  OfferEnd,
  OfferFact,
  OutcomeFact,
  PlaceFact,
  ReleaseFact,
  Reopening,
  StayFact,
  TransferFact,
  WorkerFact,
} from './state.ts';

/**
 * How two words on one thing join: what one did not say the other fills in, and of two moments always the same one stands.
 * The same from either side, in any order and any number of times.
 */
export const joinOffer = (a: OfferFact, b: OfferFact): OfferFact => ({
  offerId: a.offerId,
  acceptedBy: oneOf(a.acceptedBy, b.acceptedBy),
  acceptedAt: first(a.acceptedAt, b.acceptedAt),
});
export const joinOfferEnd = (a: OfferEnd, b: OfferEnd): OfferEnd => ({
  offerId: a.offerId,
  endedAt: first(a.endedAt, b.endedAt),
});
export const joinPlace = (a: PlaceFact, b: PlaceFact): PlaceFact => ({
  episodeId: a.episodeId,
  orderId: oneOf(a.orderId, b.orderId),
  providerOrg: either(a.providerOrg, b.providerOrg, oneOf),
  endedAt: either(a.endedAt, b.endedAt, first),
});
export const joinCandidate = (a: CandidateFact, b: CandidateFact): CandidateFact => ({
  orderId: a.orderId,
  referralId: oneOf(a.referralId, b.referralId),
});
export const joinClosing = (a: Closing, b: Closing): Closing => ({
  orderId: a.orderId,
  closedAt: first(a.closedAt, b.closedAt),
  voluntaryRoute: a.voluntaryRoute || b.voluntaryRoute,
});
export const joinNeed = (a: NeedEvidence, b: NeedEvidence): NeedEvidence => ({
  id: a.id,
  kind: oneOf(a.kind, b.kind),
  since: first(a.since, b.since),
});
export const joinOutcome = (a: OutcomeFact, b: OutcomeFact): OutcomeFact => ({
  id: a.id,
  service: oneOf(a.service, b.service),
  at: last(a.at, b.at),
  partnerOrg: either(a.partnerOrg, b.partnerOrg, oneOf),
  offerId: either(a.offerId, b.offerId, oneOf),
});
export const joinReopening = (a: Reopening, b: Reopening): Reopening => ({
  id: a.id,
  at: last(a.at, b.at),
});
export const joinDeath = (a: DeathInCustody, b: DeathInCustody): DeathInCustody => ({
  occurredAt: first(a.occurredAt, b.occurredAt),
});
export const joinAtCourt = (a: AtCourt, b: AtCourt): AtCourt => ({
  orderId: a.orderId,
  court: either(a.court, b.court, oneOf),
  assessor: either(a.assessor, b.assessor, (one, other) =>
    later(one, other, ({ org }) => org ?? ''),
  ),
});
export const joinStay = (a: StayFact, b: StayFact): StayFact => ({
  episodeId: a.episodeId,
  received: either(a.received, b.received, (one, other) => later(one, other, prison)),
});
export const joinRelease = (a: ReleaseFact, b: ReleaseFact): ReleaseFact => ({
  releaseId: a.releaseId,
  episodeId: oneOf(a.episodeId, b.episodeId),
  recorded: either(a.recorded, b.recorded, (one, other) => later(one, other, prison)),
  confirmed: a.confirmed || b.confirmed,
  takenBack: a.takenBack || b.takenBack,
});
export const joinTransfer = (a: TransferFact, b: TransferFact): TransferFact =>
  later(a, b, ({ toPrison, until }) => `${toPrison} ${until}`);
export const joinWorker = (a: WorkerFact, b: WorkerFact): WorkerFact => ({
  id: a.id,
  offerId: oneOf(a.offerId, b.offerId),
  worker: oneOf(a.worker, b.worker),
  assignedAt: either(a.assignedAt, b.assignedAt, last),
  releasedAt: either(a.releasedAt, b.releasedAt, last),
});

const prison = ({ prisonId }: { readonly prisonId: string }): string => prisonId;
const later = <T extends { readonly at: Instant }>(a: T, b: T, of: (one: T) => string): T =>
  `${a.at} ${of(a)}` < `${b.at} ${of(b)}` ? b : a;
const first = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const last = (a: Instant, b: Instant): Instant => (a < b ? b : a);
/** Of two words that ought to be the same, always the same one. */
const oneOf = <T extends string>(a: T, b: T): T => (a < b ? a : b);
const either = <T>(a: T | null, b: T | null, both: (a: T, b: T) => T): T | null =>
  a === null || b === null ? (a ?? b) : both(a, b);
