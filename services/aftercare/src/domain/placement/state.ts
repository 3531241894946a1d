import type { Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';

/**
 * Looking for a partner for one release or one referral; its id is that of the stay in custody or of the referral,
 * so that every order of events finds the same one. Holds the rounds; each question to a partner is an offer.
 */
export type Placement = {
  readonly id: string;
  readonly cause: 'RELEASE' | 'REFERRAL';
  readonly openedAt: Instant;
  /** A new series begins when an accepted partner hands back or lapses, or when looking begins again. */
  readonly series: number;
  readonly seriesAt: Instant;
  /** Rounds asked in this series. */
  readonly round: number;
  /** Candidates are wanted and not found yet. */
  readonly asking: Asking | null;
  /** A release with a place in treatment goes there. */
  readonly directedTo: { readonly episodeId: string; readonly providerOrg: string } | null;
  readonly unplaced: { readonly at: Instant; readonly reason: UnplacedReason } | null;
  /** The person does not want a partner; told to no court. */
  readonly unwanted: Step | null;
  readonly ended: {
    readonly at: Instant;
    readonly by: 'RETURNED' | 'PLANS_CHANGED' | 'REARRESTED' | 'CASE_MANAGER';
  } | null;
};
export type Asking = {
  readonly round: number;
  /** Where a coordinator or the person named a partner. */
  readonly only: string | null;
  /** Somebody looks; not so where the record that looked had to leave off, or the placement has come from it. */
  readonly underWay: boolean;
};
export type UnplacedReason = 'ROUNDS_USED' | 'TIME_OVER' | 'NO_CANDIDATE';

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
  readonly profile: OfferProfile;
  /** Areas, sexes and the like that the listing leaves open. */
  readonly notStated: readonly string[];
  readonly accepted: { readonly step: Step; readonly caseId: string } | null;
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
  | 'CONSENT_WITHDRAWN';

/** What a partner may see before it accepts: no name, no reference. Source: domain reference 3.3. */
export type OfferProfile = {
  readonly area: string;
  readonly sex: string;
  readonly ageBand: string | null;
  readonly languages: readonly string[];
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
