import { addDays, type Instant } from '@throughcare/contracts';

/**
 * What was told of one person, by hand from the accepted steps and the domain reference; nothing here is asked of a
 * service, and nothing follows from a service's rules.
 */
export type Told = {
  /** 2.11: results in force, and whether they show a need. */
  readonly screenings: Map<string, { readonly finds: boolean; readonly instrument: string }>;
  readonly orders: Map<string, OrderStands>;
  /** The referral that led to a candidate or an order. */
  readonly ledBy: Map<string, string>;
  readonly enrolments: Map<string, boolean>;
  /** 2.5: goes on (true), or over. */
  readonly substitution: Map<string, SubstitutionStands>;
  /** 2.1: handed in, by where it stands. */
  readonly referrals: Map<string, ReferralStands>;
  /** Where a referral goes on once it is resumed. */
  readonly beforeHold: Map<string, ReferralStands>;
  /** 2.7: by referral, since when help outside is asked for. */
  readonly asksOutside: Map<string, Instant>;
  /** By referral, which service its author asked for; null where that is intake's to say. */
  readonly asksFor: Map<string, unknown>;
  /** By referral, the programme that it names. */
  readonly programmes: Map<string, string>;
  /** By referral, the case that it names, as it was typed. */
  readonly caseRefs: Map<string, string>;
  /** By referral, where it was sent. */
  readonly sentTo: Map<string, unknown>;
  readonly sentAt: Map<string, Instant>;
  /** 2.8: reported, verified, retracted. */
  readonly deaths: Map<string, 'REPORTED' | 'VERIFIED' | 'RETRACTED'>;
  /** 2.8: by referral, what a verified death stopped, which goes on where the death was none. */
  readonly stoppedByDeath: Map<
    string,
    { readonly asked: Instant; readonly stands: ReferralStands }
  >;
  /** 2.6: where the person is held, since the last word of a prison. */
  stay: Stay | null;
  /** 2.6: when somebody last met the person where only whoever is out can be met. */
  metOutsideAt: Instant | null;
  /** 2.6: what was told of somebody deported that only makes sense once they are back. */
  afterDeportation: Stay | null;
  /** By record that was merged into this one, what was told of this one before: where held, since when out, which treatments. */
  readonly beforeMerge: Map<string, BeforeMerge>;
  /** 2.8: how the last case ended; null while nobody said. */
  lastOutcome: string | null;
  lastOutcomeAt: Instant | null;
  lastOutcomeOf: string | null;
  /** 2.3: an order was completed. */
  graduatedAt: Instant | null;
  /** 2.6: since when a prison has the person, or had them last. */
  insideSince: Instant | null;
  /** 2.4, 2.5: programmes and treatments that a prison began since then. */
  readonly begunInside: Set<string>;
  /** 2.8: when the person last came back to a partner by themselves. */
  cameBackAt: Instant | null;
  /** 2.7: the person said no, outside. */
  declinedAt: Instant | null;
  /** The last time that the person was let out, or support began again. */
  outAt: Instant | null;
};

type BeforeMerge = {
  readonly stay: Stay | null;
  readonly outAt: Instant | null;
  /** Substitution treatments, by id. */
  readonly treatments: ReadonlySet<string>;
};

export type OrderStands =
  | 'CANDIDATE'
  | 'ELIGIBLE'
  | 'SUITABLE'
  | 'OFFERED'
  | 'CONSENTED'
  | 'ISSUED'
  | 'OVER';
export type ReferralStands = 'DRAFT' | 'HANDED_IN' | 'ASKED_BACK' | 'ACCEPTED' | 'ON_HOLD' | 'OVER';
export type SubstitutionStands = 'ASSESSED' | 'GOES_ON' | 'OVER';
export type Stay = {
  readonly where:
    | 'INSIDE'
    | 'OUT_FOR_A_WHILE'
    | 'ESCAPED'
    | 'OFF_A_LIST'
    | 'RELEASED'
    | 'DIED'
    | 'DEPORTED';
  /** Null: two prisons say that they have the person, in another order than it happened; either will do. */
  readonly prison: string | null;
  readonly at: Instant;
  /** When it was said. */
  readonly saidAt: Instant;
};

/** 2.8: support that ended with an outcome that is none leaves what led to it as it was. */
export const endsWell: readonly string[] = ['COMPLETED', 'MOVED', 'OPTED_OUT', 'PROGRAM_TRANSFER'];

export const isInside = ({ stay }: Told): boolean =>
  stay !== null && ['INSIDE', 'OUT_FOR_A_WHILE', 'ESCAPED', 'OFF_A_LIST'].includes(stay.where);

/** 2.4: a programme inside keeps its place for two weeks while no prison has the person, and not beyond a release. */
export function neverCame(told: Told, referralId: string, now: Instant): boolean {
  const at = told.sentAt.get(referralId);
  const isThere = told.sentTo.get(referralId) === 'prison-program';
  // Whoever escaped is no prison's to give a place to.
  const isHeld = isInside(told) && told.stay?.where !== 'ESCAPED';
  if (at === undefined || !isThere || isHeld) return false;
  return told.stay?.where === 'RELEASED' || now >= addDays(at, 14);
}

/** 2.8: came back to a partner while a prison had them, which nobody outside can do anything about. */
export const cameBackInside = ({ cameBackAt, insideSince, stay }: Told): boolean =>
  cameBackAt !== null &&
  insideSince !== null &&
  cameBackAt >= insideSince &&
  cameBackAt < (stay?.at ?? '');

/** 2.7: a release, or what they asked for, has somebody looked for outside. */
export const isSoughtOutside = ({ asksOutside, stay }: Told): boolean =>
  asksOutside.size > 0 || stay?.where === 'RELEASED';

/** Since when the person is out, or asks for help there, unless the referral that asks is on hold; null: neither. */
export function outsideSince({ outAt, asksOutside, referrals }: Told): Instant | null {
  const asked = [...asksOutside].filter(([id]) => referrals.get(id) !== 'ON_HOLD');
  return latestOf([outAt, ...asked.map(([, at]) => at)]);
}

const latestOf = (all: readonly (Instant | null)[]): Instant | null =>
  all.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);

/**
 * Of two records of one person, the one that was kept first: all of both, and the later word where they speak of one thing. What is
 * told once they are one is told of the kept one.
 */
export function together(all: readonly Told[]): Told {
  const [one, ...others] = all;
  if (!one || others.length === 0) return one ?? nothingTold();
  const joined = <V>(of: (told: Told) => ReadonlyMap<string, V>): Map<string, V> =>
    new Map(all.toReversed().flatMap((each) => [...of(each)]));
  const last = (of: (told: Told) => Instant | null): Instant | null => latestOf(all.map(of));
  const lastOutcomeAt = last((told) => told.lastOutcomeAt);
  const latest = all.find((each) => each.lastOutcomeAt === lastOutcomeAt);
  return {
    screenings: joined((told) => told.screenings),
    orders: joined((told) => told.orders),
    ledBy: joined((told) => told.ledBy),
    enrolments: joined((told) => told.enrolments),
    substitution: joined((told) => told.substitution),
    referrals: joined((told) => told.referrals),
    beforeHold: joined((told) => told.beforeHold),
    asksOutside: joined((told) => told.asksOutside),
    asksFor: joined((told) => told.asksFor),
    programmes: joined((told) => told.programmes),
    caseRefs: joined((told) => told.caseRefs),
    sentTo: joined((told) => told.sentTo),
    sentAt: joined((told) => told.sentAt),
    deaths: joined((told) => told.deaths),
    stoppedByDeath: joined((told) => told.stoppedByDeath),
    stay: all
      .map((each) => each.stay)
      .reduce((a, b) => ((b?.at ?? '') > (a?.at ?? '') ? b : a), null),
    metOutsideAt: last((told) => told.metOutsideAt),
    afterDeportation: null,
    beforeMerge: joined((told) => told.beforeMerge),
    lastOutcome: latest?.lastOutcome ?? null,
    lastOutcomeAt,
    lastOutcomeOf: latest?.lastOutcomeOf ?? null,
    graduatedAt: last((told) => told.graduatedAt),
    insideSince: last((told) => told.insideSince),
    begunInside: new Set(all.flatMap((each) => [...each.begunInside])),
    cameBackAt: last((told) => told.cameBackAt),
    declinedAt: last((told) => told.declinedAt),
    outAt: last((told) => told.outAt),
  };
}

export const nothingTold = (): Told => ({
  screenings: new Map(),
  orders: new Map(),
  ledBy: new Map(),
  enrolments: new Map(),
  substitution: new Map(),
  referrals: new Map(),
  beforeHold: new Map(),
  asksOutside: new Map(),
  asksFor: new Map(),
  programmes: new Map(),
  caseRefs: new Map(),
  sentTo: new Map(),
  sentAt: new Map(),
  deaths: new Map(),
  stoppedByDeath: new Map(),
  stay: null,
  metOutsideAt: null,
  afterDeportation: null,
  beforeMerge: new Map(),
  lastOutcome: null,
  lastOutcomeAt: null,
  lastOutcomeOf: null,
  graduatedAt: null,
  insideSince: null,
  begunInside: new Set(),
  cameBackAt: null,
  declinedAt: null,
  outAt: null,
});
