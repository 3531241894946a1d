import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { Ground, Missing, MissingCode } from '../partner/missing.ts';

/**
 * Looking for a partner for one release or one referral; its id is that of the stay in custody or of the referral,
 * so that every order of events finds the same one; or for somebody with whom a provider does not go on. Holds the rounds; each question to a partner is an offer.
 */
export type Placement = {
  readonly id: string;
  readonly cause: 'RELEASE' | 'REFERRAL' | 'CONTINUATION';
  /** The treatment that its provider does not go on with; the person asked for nothing else. Told to no prison. */
  readonly continues: string | null;
  readonly openedAt: Instant;
  /** A new series begins when an accepted partner hands back or lapses, or when looking begins again. */
  readonly series: number;
  readonly seriesAt: Instant;
  /** Rounds asked in this series. */
  readonly round: number;
  /** How often a place was asked for; tells one asking from a later one. */
  readonly asked: number;
  /** A place is wanted, and nobody is offered the person now. */
  readonly asking: Asking | null;
  /** Where the person stands among those for whom somebody is looked for, as it was when a place was last asked for. */
  readonly rank: string | null;
  /** A release with a place in treatment goes there. */
  readonly directedTo: { readonly episodeId: string; readonly providerOrg: string } | null;
  /** Nobody has been found so far; looking goes on. */
  readonly unplaced: {
    readonly at: Instant;
    readonly reason: UnplacedReason;
    readonly grounds: readonly WhyNobody[];
  } | null;
  /** The person does not want a partner; told to no court. */
  readonly unwanted: Step | null;
  readonly ended: {
    readonly at: Instant;
    readonly by: 'RETURNED' | 'PLANS_CHANGED' | 'REARRESTED' | 'CASE_MANAGER';
  } | null;
};
export type Asking = {
  /** Which asking this is, of all of this placement. */
  readonly nth: number;
  readonly at: Instant;
  readonly round: number;
  /** Where a coordinator or the person named a partner. */
  readonly only: string | null;
  /** Somebody looks; not so where the record that looked had to leave off, or the placement has come from it. */
  readonly underWay: boolean;
  readonly terms: SoughtTerms;
  /** The queue in which the person waits, once intake has said what matching may know. */
  readonly queue: string | null;
  /** The last sharing of places had none for the person, and said so. */
  readonly answered: boolean;
};
/** What follows from the record for whom the person may be offered to, and how soon; asked again where it changes. */
export type SoughtTerms = {
  readonly urgent: boolean;
  /** How near the days of danger after a release are: the lower text is asked for first. */
  readonly danger: string;
  /** Partners that are not asked now. */
  readonly not: readonly string[];
  /** Partners that were asked in this series: others come first. */
  readonly again: readonly string[];
};
export type UnplacedReason =
  | 'ROUNDS_USED'
  | 'TIME_OVER'
  /** The partner that had the person says that they are in custody, and no prison does: see to it. */
  | 'SAID_TO_BE_INSIDE'
  /** No partner could, whatever was asked or arranged. */
  | 'NO_CANDIDATE'
  | 'NO_PLACE'
  /** Under 18, and no partner here states that it takes minors. */
  | 'MINOR_NO_PARTNER';
/** How many partners could not, by why. */
export type WhyNobody = { readonly ground: Ground; readonly partners: number };

/** One partner asked once. */
export type Offer = {
  readonly id: string;
  readonly placementId: string;
  readonly partnerOrg: string;
  readonly series: number;
  readonly round: number;
  readonly urgent: boolean;
  readonly confirmed: boolean;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  /** Until when it would be open if no release were near. */
  readonly unhurried: Instant;
  readonly profile: OfferProfile;
  /** What is to be asked or arranged if the partner takes the person on. */
  readonly missing: readonly Missing[];
  readonly accepted: {
    readonly step: Step;
    readonly caseId: string;
    /** What of it the partner said that it sees to. */
    readonly arranges: readonly MissingCode[];
  } | null;
  readonly declined: { readonly step: Step; readonly reasonCode: string } | null;
  readonly expiredAt: Instant | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: WithdrawnReason } | null;
  readonly handedBack: { readonly step: Step; readonly reasonCode: string } | null;
  readonly lapsedAt: Instant | null;
  /** Since when the partner may see nothing of the person any more. */
  readonly accessEndedAt: Instant | null;
};
export type WithdrawnReason =
  | 'CLOSED'
  | 'PLANS_CHANGED'
  | 'STOPPED'
  | 'DECLINED_BY_PERSON'
  | 'CONSENT_WITHDRAWN'
  /** One of several open offers, whose place somebody needs who has none. */
  | 'NEEDED_BY_OTHERS'
  /** One of several open offers, made while the release seemed near. */
  | 'NOT_URGENT';

/** Another offer to the person goes on: no new search follows. */
export const leavesOthersOpen = (
  reason: WithdrawnReason,
): reason is 'NEEDED_BY_OTHERS' | 'NOT_URGENT' =>
  reason === 'NEEDED_BY_OTHERS' || reason === 'NOT_URGENT';

/** What a partner may see before it accepts: no name, no reference. Source: domain reference 3.3. */
export type OfferProfile = {
  readonly area: string;
  readonly sex: string;
  readonly ageBand: string | null;
  readonly languages: readonly string[];
  readonly interpreterLanguage: string | null;
  readonly needs: readonly string[];
  /** The day from which the person is expected out, null where none is known. */
  readonly from: Instant | null;
};

export type OfferState =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'HANDED_BACK'
  | 'LAPSED';
export function offerState(offer: Offer): OfferState {
  if (offer.handedBack) return 'HANDED_BACK';
  if (offer.lapsedAt) return 'LAPSED';
  if (offer.withdrawn) return 'WITHDRAWN';
  if (offer.accepted) return 'ACCEPTED';
  if (offer.declined) return 'DECLINED';
  return offer.expiredAt ? 'EXPIRED' : 'OFFERED';
}

export const isLive = (placement: Placement): boolean => !placement.unwanted && !placement.ended;

/** In custody again: by the prison's word, or by the case manager's before the prison has said so. */
export const isReturn = (by: NonNullable<Placement['ended']>['by']): boolean =>
  by === 'RETURNED' || by === 'REARRESTED';
