import type { Instant } from '@throughcare/contracts';
import type { Case } from './cases/case.ts';
import type { ById, Tagged } from './collection.ts';
import type { Custody } from './custody/custody.ts';
import type { NeedFact } from './need/need.ts';
import type { Offer, Placement } from './placement/placement.ts';
import type { Consent, DeathReport, Stop } from './standing/records.ts';
import type { OrderFacts, TreatmentEpisode } from './treatment/episode.ts';
import type { OverdoseWindow } from './window/window.ts';

/** A referral that intake routed here: asked for, so it is offered whatever the need. */
export type RoutedReferral = Tagged & {
  readonly id: string;
  readonly urgent: boolean;
  readonly at: Instant;
  readonly closed: boolean;
};
/** Need unknown at release: a card with ways to get help, and nothing else. */
export type ContactCard = Tagged & { readonly id: string; readonly at: Instant };

/** Notice that substitution treatment is handed over, and whether it goes on; never medicine or dose. Source: 2.5. */
export type SubstitutionNotice = Tagged & {
  readonly id: string;
  readonly stage: 'HANDED_OVER' | 'GAP_SUSPECTED' | 'CONFIRMED';
  readonly appointmentAt: Instant | null;
  readonly site: string;
};

/** A prison that has the person or is to have them: its case managers may arrange things here. */
export type PrisonNotice = Tagged & { readonly id: string };

/** What a merge forwards and an unmerge gives back: everything that belongs to the person. */
export type Items = {
  readonly custody: ById<Custody>;
  readonly prisons: ById<PrisonNotice>;
  readonly orders: ById<OrderFacts>;
  readonly needs: ById<NeedFact>;
  readonly referrals: ById<RoutedReferral>;
  readonly deaths: ById<DeathReport>;
  readonly stops: ById<Stop>;
  readonly consents: ById<Consent>;
  readonly substitution: ById<SubstitutionNotice>;
  readonly episodes: ById<TreatmentEpisode>;
  readonly placements: ById<Placement>;
  readonly offers: ById<Offer>;
  readonly cases: ById<Case>;
  readonly windows: ById<OverdoseWindow>;
  readonly contactCards: ById<ContactCard>;
};

/** What aftercare knows and decides about one person. */
export type Pathway = Items & {
  readonly ref: string;
  /** Since when a partner has no access any more. */
  readonly endedAccess: ById<Instant>;
  readonly mergedInto: string | null;
  readonly absorbed: readonly string[];
};

export const emptyItems: Items = {
  custody: {},
  prisons: {},
  orders: {},
  needs: {},
  referrals: {},
  deaths: {},
  stops: {},
  consents: {},
  substitution: {},
  episodes: {},
  placements: {},
  offers: {},
  cases: {},
  windows: {},
  contactCards: {},
};
export const collections = Object.keys(emptyItems) as readonly (keyof Items)[];

export const emptyPathway = (ref: string): Pathway => ({
  ref,
  ...emptyItems,
  endedAccess: {},
  mergedInto: null,
  absorbed: [],
});
