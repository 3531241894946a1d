import type { CalendarDate, Instant } from '@throughcare/contracts';
import { type ById, earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/**
 * What one thing was told of, field by field: the later word on each stands, whichever came first and at whichever of two
 * merged records it was heard. `first` says on whose stream the thing was told of first, and so whose it is.
 */
export type Word = Told & { readonly first: FirstTold };

/**
 * What other services told about this person: facts only, kept as they come, in any order.
 * A field is null until someone told it, since a fact may arrive before what it concerns.
 */
export type Heard = {
  readonly referrals: Shelf<{
    readonly programmeCode: string | null;
    readonly source: 'COURT' | 'PRISON' | 'NGO' | 'SELF' | null;
    readonly urgency: 'ROUTINE' | 'URGENT' | null;
    readonly caseRef: string | null;
    readonly routedAt: Instant | null;
    readonly withdrawnAt: Instant | null;
    readonly onHold: boolean | null;
    /** Set here: the enrolment that was already open for the same programme and case. */
    readonly duplicateOf: string | null;
  }>;
  readonly screenings: Shelf<{
    readonly need: 'KNOWN' | 'NONE' | null;
    readonly at: Instant | null;
  }>;
  readonly assessments: Shelf<{
    readonly suitable: 'YES' | 'NO' | null;
    readonly recommendedPathway: string | null;
  }>;
  readonly orders: Shelf<{
    readonly need: 'KNOWN' | 'UNKNOWN' | null;
    readonly programmeCode: string | null;
    readonly startBy: CalendarDate | null;
    readonly treatmentDirectorOrg: string | null;
    /** The court that holds it. */
    readonly court: string | null;
    readonly issuedAt: Instant | null;
    readonly suspended: boolean | null;
    /** Why, while it is. */
    readonly suspendedFor: string | null;
    /** Null again where an ending was reported by mistake. */
    readonly closed: 'COMPLETED' | 'REVOKED' | 'ENDED' | null;
    /** The treatment provider's side of it. */
    readonly providerOrg: string | null;
    readonly placeHeldUntil: Instant | null;
    readonly treatmentStartedOn: CalendarDate | null;
    readonly treatment: 'STARTED' | 'BROKEN_OFF' | 'RESUMED' | 'ENDED' | null;
  }>;
  readonly hearings: Shelf<{
    readonly orderId: string | null;
    readonly at: Instant | null;
    readonly kind: string | null;
    readonly court: string | null;
    readonly state: 'SCHEDULED' | 'HELD' | 'CANCELLED' | null;
  }>;
  readonly consents: Shelf<{
    readonly recipients: readonly string[] | null;
    readonly scopes: readonly string[] | null;
    readonly purpose: string | null;
    readonly expiresAt: Instant | null;
    readonly ended: 'WITHDRAWN' | 'EXPIRED' | null;
  }>;
  /** By the report of the death: a retraction lifts what its own report caused, and nothing else. */
  readonly deaths: Shelf<{
    readonly reported: boolean | null;
    readonly verified: boolean | null;
    readonly retracted: boolean | null;
  }>;
  readonly offers: Shelf<{
    /** Only the making of an offer names it. */
    readonly placementId: string | null;
    readonly partnerOrg: string | null;
    readonly round: number | null;
    readonly state: string | null;
    readonly at: Instant | null;
  }>;
  readonly contacts: Shelf<{
    readonly at: Instant | null;
    readonly mode: string | null;
    readonly byRole: string | null;
    /** The person was spoken to. */
    readonly reached: boolean | null;
  }>;
  /** Searches for a partner: whether one is needed still. Each has the id of the stay that it is for. */
  readonly placements: Shelf<{
    readonly placementId: string | null;
    readonly state: 'UNPLACED' | 'RETURNED' | null;
    readonly at: Instant | null;
  }>;
};

type Shelf<Fields> = ById<Fields & Word>;
export type ShelfName = keyof Heard;
export type Fact<K extends ShelfName> = Heard[K][string];
export type Fields<K extends ShelfName> = Omit<Fact<K>, keyof Word>;

/** A fact with nothing told yet, by shelf. */
export const blank: { readonly [K in ShelfName]: Fields<K> } = {
  referrals: {
    programmeCode: null,
    source: null,
    urgency: null,
    caseRef: null,
    routedAt: null,
    withdrawnAt: null,
    onHold: null,
    duplicateOf: null,
  },
  screenings: { need: null, at: null },
  assessments: { suitable: null, recommendedPathway: null },
  orders: {
    need: null,
    programmeCode: null,
    startBy: null,
    treatmentDirectorOrg: null,
    court: null,
    issuedAt: null,
    suspended: null,
    suspendedFor: null,
    closed: null,
    providerOrg: null,
    placeHeldUntil: null,
    treatmentStartedOn: null,
    treatment: null,
  },
  hearings: { orderId: null, at: null, kind: null, court: null, state: null },
  consents: { recipients: null, scopes: null, purpose: null, expiresAt: null, ended: null },
  deaths: { reported: null, verified: null, retracted: null },
  offers: { placementId: null, partnerOrg: null, round: null, state: null, at: null },
  contacts: { at: null, mode: null, byRole: null, reached: null },
  placements: { placementId: null, state: null, at: null },
};

export const nothingHeard: Heard = {
  referrals: {},
  screenings: {},
  assessments: {},
  orders: {},
  hearings: {},
  consents: {},
  deaths: {},
  offers: {},
  contacts: {},
  placements: {},
};

/** What two records were told of the same thing; the same from either side. */
export const bothTold = <F extends Word>(ours: F, theirs: F): F => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
});
