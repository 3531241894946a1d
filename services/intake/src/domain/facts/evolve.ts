import type { ById, Handlers } from '@throughcare/record';
import { put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import * as join from './join.ts';
import type {
  AtCourt,
  BreakOff,
  CandidateFact,
  Closing,
  DeathInCustody,
  Decline,
  EnrolmentFact,
  EnrolmentStatus,
  HandOver,
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

export type FactEvent =
  | { readonly type: 'offer-accepted-heard'; readonly offer: OfferFact }
  | { readonly type: 'offer-end-heard'; readonly end: OfferEnd }
  | { readonly type: 'place-heard'; readonly place: PlaceFact }
  | { readonly type: 'voluntary-care-heard'; readonly care: VoluntaryCare }
  | { readonly type: 'place-answer-heard'; readonly answers: PlaceAnswers }
  | { readonly type: 'break-off-heard'; readonly breakOff: BreakOff }
  | { readonly type: 'candidate-heard'; readonly candidate: CandidateFact }
  | { readonly type: 'closing-heard'; readonly closing: Closing }
  | { readonly type: 'order-lift-heard'; readonly lift: OrderLift }
  | { readonly type: 'at-court-heard'; readonly atCourt: AtCourt }
  | { readonly type: 'stay-heard'; readonly stay: StayFact }
  | { readonly type: 'release-heard'; readonly release: ReleaseFact }
  | { readonly type: 'transfer-heard'; readonly transfer: TransferFact }
  | { readonly type: 'worker-heard'; readonly worker: WorkerFact }
  | { readonly type: 'prescriber-heard'; readonly prescriber: PrescriberFact }
  | { readonly type: 'prescriber-end-heard'; readonly end: PrescriberEnd }
  | { readonly type: 'enrolment-heard'; readonly enrolment: EnrolmentFact }
  | { readonly type: 'enrolment-status-heard'; readonly status: EnrolmentStatus }
  | { readonly type: 'substitution-heard'; readonly substitution: SubstitutionFact }
  | { readonly type: 'hand-over-heard'; readonly handOver: HandOver }
  | { readonly type: 'need-heard'; readonly evidence: NeedEvidence }
  | { readonly type: 'outcome-heard'; readonly outcome: OutcomeFact }
  | { readonly type: 'reopening-heard'; readonly reopening: Reopening }
  | { readonly type: 'decline-heard'; readonly decline: Decline }
  | {
      readonly type: 'death-in-custody-heard';
      /** The record on whose stream it was told. */
      readonly ref: string;
      readonly death: DeathInCustody;
    };

export const factHandlers: Handlers<Pathway, FactEvent> = {
  'offer-accepted-heard': (state, { offer }) => ({
    ...state,
    offers: joined(state.offers, offer.offerId, offer, join.joinOffer),
  }),
  'offer-end-heard': (state, { end }) => ({
    ...state,
    offerEnds: joined(state.offerEnds, end.offerId, end, join.joinOfferEnd),
  }),
  'place-heard': (state, { place }) => ({
    ...state,
    places: joined(state.places, place.episodeId, place, join.joinPlace),
  }),
  'voluntary-care-heard': (state, { care }) => ({
    ...state,
    voluntaryCare: joined(state.voluntaryCare, care.episodeId, care, join.joinVoluntaryCare),
  }),
  'place-answer-heard': (state, { answers }) => ({
    ...state,
    placeAnswers: joined(state.placeAnswers, answers.orderId, answers, join.joinPlaceAnswers),
  }),
  'break-off-heard': (state, { breakOff }) => ({
    ...state,
    breakOffs: joined(state.breakOffs, breakOff.episodeId, breakOff, join.joinBreakOff),
  }),
  'candidate-heard': (state, { candidate }) => ({
    ...state,
    candidates: joined(state.candidates, candidate.orderId, candidate, join.joinCandidate),
  }),
  'closing-heard': (state, { closing }) => ({
    ...state,
    closings: joined(state.closings, closing.orderId, closing, join.joinClosing),
  }),
  'order-lift-heard': (state, { lift }) => ({
    ...state,
    orderLifts: joined(state.orderLifts, lift.orderId, lift, join.joinOrderLift),
  }),
  'at-court-heard': (state, { atCourt }) => ({
    ...state,
    atCourt: joined(state.atCourt, atCourt.orderId, atCourt, join.joinAtCourt),
  }),
  'stay-heard': (state, { stay }) => ({
    ...state,
    stays: joined(state.stays, stay.episodeId, stay, join.joinStay),
  }),
  'release-heard': (state, { release }) => ({
    ...state,
    releases: joined(state.releases, release.releaseId, release, join.joinRelease),
  }),
  'transfer-heard': (state, { transfer }) => ({
    ...state,
    transfers: joined(state.transfers, transfer.episodeId, transfer, join.joinTransfer),
  }),
  'worker-heard': (state, { worker }) => ({
    ...state,
    workers: joined(state.workers, worker.id, worker, join.joinWorker),
  }),
  'prescriber-heard': (state, { prescriber }) => ({
    ...state,
    prescribers: joined(state.prescribers, prescriber.ostId, prescriber, join.joinPrescriber),
  }),
  'prescriber-end-heard': (state, { end }) => ({
    ...state,
    prescriberEnds: joined(state.prescriberEnds, end.id, end, join.joinPrescriberEnd),
  }),
  'enrolment-heard': (state, { enrolment }) => ({
    ...state,
    enrolments: joined(state.enrolments, enrolment.enrolmentId, enrolment, join.joinEnrolment),
  }),
  'enrolment-status-heard': (state, { status }) => ({
    ...state,
    enrolmentStatuses: joined(state.enrolmentStatuses, status.enrolmentId, status, join.joinStatus),
  }),
  'substitution-heard': (state, { substitution }) => ({
    ...state,
    substitutions: joined(
      state.substitutions,
      substitution.ostId,
      substitution,
      join.joinSubstitution,
    ),
  }),
  'hand-over-heard': (state, { handOver }) => ({
    ...state,
    handOvers: joined(state.handOvers, handOver.ostId, handOver),
  }),
  'need-heard': (state, { evidence }) => ({
    ...state,
    needEvidence: joined(state.needEvidence, evidence.id, evidence, join.joinNeed),
  }),
  'outcome-heard': (state, { outcome }) => ({
    ...state,
    outcomes: joined(state.outcomes, outcome.id, outcome, join.joinOutcome),
  }),
  'reopening-heard': (state, { reopening }) => ({
    ...state,
    reopenings: joined(state.reopenings, reopening.id, reopening, join.joinReopening),
  }),
  'decline-heard': (state, { decline }) => ({
    ...state,
    declines: joined(state.declines, decline.id, decline, join.joinDecline),
  }),
  'death-in-custody-heard': (state, { ref, death }) => ({
    ...state,
    deathsInCustody: joined(state.deathsInCustody, ref, death, join.joinDeath),
  }),
};

function joined<T>(
  items: ById<T>,
  id: string,
  said: T,
  join: (ours: T, theirs: T) => T = (ours) => ours,
): ById<T> {
  const known = items[id];
  return put(items, id, known === undefined ? said : join(known, said));
}
