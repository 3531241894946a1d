import { type Merging, neverMerged } from '@throughcare/record';
import type { AccountCodes, Bindings } from '../account/state.ts';
import type { Agreements } from '../agreement/state.ts';
import type { ClaimCodes } from '../claimCode/state.ts';
import type { Consents } from '../consent/state.ts';
import type { DeathReports } from '../death/state.ts';
import type { Duplicates } from '../duplicate/state.ts';
import { type Facts, noFacts } from '../facts/state.ts';
import type { Findable } from '../finding/state.ts';
import type { Guardians } from '../guardian/state.ts';
import { type Merges, noMerges, type Reviews } from '../merge/state.ts';
import type { Mismatches } from '../mismatch/state.ts';
import type { Likeness, Persons } from '../person/state.ts';
import type { Referrals } from '../referral/state.ts';
import type { Screenings } from '../screening/state.ts';
import type { VoluntaryRoutes } from '../voluntaryRoute/state.ts';

/** All that intake knows and decides about one person. */
export type Pathway = Facts & {
  readonly ref: string;
  /** Without one of its own while only events of others have named the ref. */
  readonly persons: Persons;
  /** Of the person whom all of these name. */
  readonly likeness: Likeness | null;
  /** By what whoever may know the person finds them; left out where nothing was written since there is a search. */
  readonly findable?: Findable;
  readonly referrals: Referrals;
  readonly screenings: Screenings;
  readonly consents: Consents;
  readonly agreements: Agreements;
  readonly claimCodes: ClaimCodes;
  readonly accountCodes: AccountCodes;
  readonly accounts: Bindings;
  readonly deaths: DeathReports;
  readonly voluntaryRoutes: VoluntaryRoutes;
  readonly duplicates: Duplicates;
  readonly mismatches: Mismatches;
  readonly guardians: Guardians;
  readonly reviews: Reviews;
  readonly merging: Merging;
  readonly merges: Merges;
};

export const emptyPathway = (ref: string): Pathway => ({
  ...noFacts,
  ref,
  persons: {},
  likeness: null,
  referrals: {},
  screenings: {},
  consents: {},
  agreements: {},
  claimCodes: {},
  accountCodes: {},
  accounts: {},
  deaths: {},
  voluntaryRoutes: {},
  duplicates: {},
  mismatches: {},
  guardians: {},
  reviews: {},
  merging: neverMerged,
  merges: noMerges,
});
