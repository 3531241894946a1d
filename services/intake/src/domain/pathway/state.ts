import type { Agreements } from '../agreement/state.ts';
import type { ClaimCodes } from '../claimCode/state.ts';
import type { Consents } from '../consent/state.ts';
import type { DeathReports } from '../death/state.ts';
import { type Facts, noFacts } from '../facts/state.ts';
import { type Merge, neverMerged } from '../merge/state.ts';
import type { Person } from '../person/state.ts';
import type { Referrals } from '../referral/state.ts';
import type { Screenings } from '../screening/state.ts';
import type { VoluntaryRoutes } from '../voluntaryRoute/state.ts';

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
