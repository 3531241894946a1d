import { type Instant, latest } from '@throughcare/contracts';
import type {
  AtCourt,
  BreakOff,
  CandidateFact,
  Closing,
  DeathInCustody,
  Decline,
  EnrolmentFact,
  EnrolmentStatus,
  NeedEvidence,
  OfferEnd,
  OfferFact,
  OrderLift,
  OutcomeFact,
  PlaceAnswers,
  PlaceFact,
  PrescriberEnd,
  PrescriberFact,
  ReleaseFact,
  Reopening,
  StayFact,
  SubstitutionFact,
  TransferFact,
  VoluntaryCare,
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
  // Earlier releases stored no such members, here, in declines and in enrolments.
  stayId: either(a.stayId ?? null, b.stayId ?? null, oneOf),
  referralId: either(a.referralId ?? null, b.referralId ?? null, oneOf),
});
export const joinOfferEnd = (a: OfferEnd, b: OfferEnd): OfferEnd => ({
  offerId: a.offerId,
  endedAt: first(a.endedAt, b.endedAt),
});
export const joinPlace = (a: PlaceFact, b: PlaceFact): PlaceFact => ({
  episodeId: a.episodeId,
  orderId: oneOf(a.orderId, b.orderId),
  providerOrg: either(a.providerOrg, b.providerOrg, oneOf),
  identityBy: either(a.identityBy, b.identityBy, oneOf),
  startedAt: either(a.startedAt, b.startedAt, first),
  endedAt: either(a.endedAt, b.endedAt, first),
  closing: either(a.closing, b.closing, (one, other) =>
    later(one, other, ({ sequence, closed }) => `${inTurn(sequence)} ${closed}`),
  ),
});
export const joinVoluntaryCare = (a: VoluntaryCare, b: VoluntaryCare): VoluntaryCare => ({
  episodeId: a.episodeId,
  providerOrg: oneOf(a.providerOrg, b.providerOrg),
  begunAt: either(a.begunAt, b.begunAt, latest),
  endedAt: either(a.endedAt, b.endedAt, latest),
});
export const joinPlaceAnswers = (a: PlaceAnswers, b: PlaceAnswers): PlaceAnswers => ({
  orderId: a.orderId,
  refusedAt: either(a.refusedAt, b.refusedAt, latest),
  goesOnAt: either(a.goesOnAt, b.goesOnAt, latest),
});
export const joinBreakOff = (a: BreakOff, b: BreakOff): BreakOff => ({
  episodeId: a.episodeId,
  orderId: oneOf(a.orderId, b.orderId),
  brokenOffAt: either(a.brokenOffAt, b.brokenOffAt, latest),
  resumedAt: either(a.resumedAt, b.resumedAt, latest),
});
export const joinStatus = (a: EnrolmentStatus, b: EnrolmentStatus): EnrolmentStatus =>
  later(a, b, ({ sequence, status }) => `${inTurn(sequence)} ${status}`);
export const joinEnrolment = (a: EnrolmentFact, b: EnrolmentFact): EnrolmentFact => ({
  enrolmentId: a.enrolmentId,
  voided: a.voided || b.voided,
  stayId: either(a.stayId ?? null, b.stayId ?? null, oneOf),
});
export const joinSubstitution = (a: SubstitutionFact, b: SubstitutionFact): SubstitutionFact => ({
  ostId: a.ostId,
  stayId: either(a.stayId, b.stayId, oneOf),
});
export const joinCandidate = (a: CandidateFact, b: CandidateFact): CandidateFact => ({
  orderId: a.orderId,
  referralId: oneOf(a.referralId, b.referralId),
});
export const joinClosing = (a: Closing, b: Closing): Closing => ({
  orderId: a.orderId,
  closedAt: latest(a.closedAt, b.closedAt),
  voluntaryRoute: a.voluntaryRoute || b.voluntaryRoute,
});
export const joinOrderLift = (a: OrderLift, b: OrderLift): OrderLift => ({
  orderId: a.orderId,
  at: latest(a.at, b.at),
});
export const joinNeed = (a: NeedEvidence, b: NeedEvidence): NeedEvidence => ({
  id: a.id,
  kind: oneOf(a.kind, b.kind),
  since: first(a.since, b.since),
});
export const joinOutcome = (a: OutcomeFact, b: OutcomeFact): OutcomeFact => ({
  id: a.id,
  service: oneOf(a.service, b.service),
  at: latest(a.at, b.at),
  partnerOrg: either(a.partnerOrg, b.partnerOrg, oneOf),
  offerId: either(a.offerId, b.offerId, oneOf),
  plansChanged: byLastWord(a, b, ({ plansChanged }) => plansChanged),
  needsMore: byLastWord(a, b, ({ needsMore }) => needsMore),
  toldAt: latest(a.toldAt, b.toldAt),
});
/** What was told last; of two words of one moment only what both say. */
const byLastWord = (a: OutcomeFact, b: OutcomeFact, of: (one: OutcomeFact) => boolean): boolean =>
  a.toldAt === b.toldAt ? of(a) && of(b) : of(a.toldAt > b.toldAt ? a : b);
export const joinReopening = (a: Reopening, b: Reopening): Reopening => ({
  id: a.id,
  at: latest(a.at, b.at),
});
export const joinDecline = (a: Decline, b: Decline): Decline => ({
  id: a.id,
  of: either(a.of ?? null, b.of ?? null, oneOf) ?? 'referrals',
  at: latest(a.at, b.at),
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
  issuedAt: either(a.issuedAt, b.issuedAt, first),
  names: either(a.names, b.names, (one, other) =>
    later(one, other, ({ sequence, org }) => `${inTurn(sequence)} ${org ?? ''}`),
  ),
});
export const joinStay = (a: StayFact, b: StayFact): StayFact => ({
  episodeId: a.episodeId,
  received: either(a.received, b.received, (one, other) => later(one, other, prison)),
  voided: a.voided || b.voided,
});
export const joinRelease = (a: ReleaseFact, b: ReleaseFact): ReleaseFact => ({
  releaseId: a.releaseId,
  episodeId: oneOf(a.episodeId, b.episodeId),
  recorded: either(a.recorded, b.recorded, toldLast),
  confirmed: a.confirmed || b.confirmed,
  takenBack: a.takenBack || b.takenBack,
});
export const joinTransfer = (a: TransferFact, b: TransferFact): TransferFact =>
  later(a, b, ({ toPrison, until }) => `${toPrison} ${until}`);
export const joinPrescriber = (a: PrescriberFact, b: PrescriberFact): PrescriberFact =>
  later(a, b, ({ prescriberOrg, byConsent }) => `${prescriberOrg} ${byConsent}`);
export const joinPrescriberEnd = (a: PrescriberEnd, b: PrescriberEnd): PrescriberEnd => ({
  ...a,
  endedAt: latest(a.endedAt, b.endedAt),
});
export const joinWorker = (a: WorkerFact, b: WorkerFact): WorkerFact => ({
  id: a.id,
  offerId: oneOf(a.offerId, b.offerId),
  worker: oneOf(a.worker, b.worker),
  assignedAt: either(a.assignedAt, b.assignedAt, latest),
  releasedAt: either(a.releasedAt, b.releasedAt, latest),
});

const toldLast = (
  a: NonNullable<ReleaseFact['recorded']>,
  b: NonNullable<ReleaseFact['recorded']>,
) => (`${a.told} ${a.at} ${a.prisonId}` < `${b.told} ${b.at} ${b.prisonId}` ? b : a);
const inTurn = (sequence: number): string => String(sequence).padStart(12, '0');
const prison = ({ prisonId }: { readonly prisonId: string }): string => prisonId;
const later = <T extends { readonly at: Instant }>(a: T, b: T, of: (one: T) => string): T =>
  `${a.at} ${of(a)}` < `${b.at} ${of(b)}` ? b : a;
const first = (a: Instant, b: Instant): Instant => (a < b ? a : b);
/** Of two words that ought to be the same, always the same one. */
const oneOf = <T extends string>(a: T, b: T): T => (a < b ? a : b);
const either = <T>(a: T | null, b: T | null, both: (a: T, b: T) => T): T | null =>
  a === null || b === null ? (a ?? b) : both(a, b);
