import type { Agreements } from '../agreement/state.ts';
import type { ClaimCodes } from '../claimCode/state.ts';
import type { Consents } from '../consent/state.ts';
import type { DeathReports } from '../death/state.ts';
import type { Facts } from '../facts/state.ts';
import type { Referrals } from '../referral/state.ts';
import type { Screenings } from '../screening/state.ts';

/** What moves with a person from record to record: what happened, by id; not who they are, nor whose record it is. */
export type Items = Facts & {
  readonly referrals: Referrals;
  readonly screenings: Screenings;
  readonly consents: Consents;
  readonly agreements: Agreements;
  readonly claimCodes: ClaimCodes;
  readonly deaths: DeathReports;
};
