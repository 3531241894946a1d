import type { Agreements } from './consent/agreement.ts';
import type { Consents } from './consent/consent.ts';
import type { DeathReports } from './death/death.ts';
import type { ClaimCodes } from './disclosure/claimCode.ts';
import { type Facts, noFacts } from './facts/facts.ts';
import { type Merge, neverMerged } from './merge/merge.ts';
import type { Person } from './person/person.ts';
import type { Referrals } from './referral/referral.ts';
import type { Screenings } from './screening/screening.ts';
import type { VoluntaryRoutes } from './voluntaryRoute.ts';

/** All that intake knows and decides about one person. `person` is null while only events of others have named the ref. */
export type Pathway = Facts & {
  readonly ref: string;
  readonly person: Person | null;
  readonly referrals: Referrals;
  readonly screenings: Screenings;
  readonly consents: Consents;
  readonly agreements: Agreements;
  readonly claimCodes: ClaimCodes;
  readonly deaths: DeathReports;
  readonly voluntaryRoutes: VoluntaryRoutes;
  readonly merge: Merge;
};

export const emptyPathway = (ref: string): Pathway => ({
  ...noFacts,
  ref,
  person: null,
  referrals: {},
  screenings: {},
  consents: {},
  agreements: {},
  claimCodes: {},
  deaths: {},
  voluntaryRoutes: {},
  merge: neverMerged,
});
