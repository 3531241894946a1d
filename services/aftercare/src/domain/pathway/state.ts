import { type Instant, latest } from '@throughcare/contracts';
import {
  type Accounts,
  type ById,
  earlierOf,
  type FirstTold,
  type Mergeable,
  neverMerged,
} from '@throughcare/record';
import type { Case } from '../case/state.ts';
import type { Consent } from '../consent/state.ts';
import type { Custody } from '../custody/state.ts';
import type { NeedFact } from '../need/state.ts';
import type { Enquiry } from '../order/enquiry.ts';
import type { OrderFacts, PlaceRequest, Withdrawal, WrittenPlace } from '../order/state.ts';
import type { DeathReport, Stop } from '../outreach/state.ts';
import type { Pause } from '../pause/state.ts';
import type { Offer, Placement } from '../placement/state.ts';
import type { RoutedReferral } from '../referral/state.ts';
import type { SubstitutionNotice } from '../substitution/state.ts';
import type { TreatmentEpisode } from '../treatment/state.ts';
import type { OverdoseWindow } from '../window/state.ts';

/** Need unknown at release: a card with ways to get help, and nothing else. */
export type ContactCard = { readonly id: string; readonly at: Instant };

/** A prison that has the person or is to have them: its case managers may arrange things here. */
export type PrisonNotice = {
  /** Of the stay or the enrolment that goes there, with the prison. */
  readonly id: string;
  readonly first: FirstTold;
  readonly prisonId: string;
  /** The stay in custody that went on there; null where an enrolment did. */
  readonly stayId: string | null;
  /** When the person came there from another prison last; null where nobody said so. Earlier releases stored none. */
  readonly movedInAt: Instant | null;
  /** When it was told last. */
  readonly at: Instant;
};

export const joinPrisons = (ours: PrisonNotice, theirs: PrisonNotice): PrisonNotice => ({
  ...ours,
  first: earlierOf(ours.first, theirs.first),
  at: latest(ours.at, theirs.at),
  movedInAt: laterOf(ours.movedInAt ?? null, theirs.movedInAt ?? null),
});
const laterOf = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : latest(one, other);

/** What aftercare knows and decides about one person. */
export type Pathway = Mergeable & {
  readonly ref: string;
  readonly custody: ById<Custody>;
  readonly prisons: ById<PrisonNotice>;
  readonly orders: ById<OrderFacts>;
  readonly requests: ById<PlaceRequest>;
  readonly withdrawals: ById<Withdrawal>;
  readonly writtenPlaces: ById<WrittenPlace>;
  /** What the court asks of providers. */
  readonly enquiries: ById<Enquiry>;
  readonly needs: ById<NeedFact>;
  readonly referrals: ById<RoutedReferral>;
  readonly deaths: ById<DeathReport>;
  readonly stops: ById<Stop>;
  readonly consents: ById<Consent>;
  /** Accounts that are or were the person's own. */
  readonly accounts: Accounts;
  readonly substitution: ById<SubstitutionNotice>;
  readonly episodes: ById<TreatmentEpisode>;
  readonly placements: ById<Placement>;
  readonly offers: ById<Offer>;
  readonly cases: ById<Case>;
  readonly windows: ById<OverdoseWindow>;
  readonly contactCards: ById<ContactCard>;
  readonly pauses: ById<Pause>;
};

export const emptyPathway = (ref: string): Pathway => ({
  ref,
  merging: neverMerged,
  custody: {},
  prisons: {},
  orders: {},
  requests: {},
  withdrawals: {},
  writtenPlaces: {},
  enquiries: {},
  needs: {},
  referrals: {},
  deaths: {},
  stops: {},
  consents: {},
  accounts: {},
  substitution: {},
  episodes: {},
  placements: {},
  offers: {},
  cases: {},
  windows: {},
  contactCards: {},
  pauses: {},
});
