import type { Agreements } from '../consent/agreement.ts';
import type { Consents } from '../consent/consent.ts';
import type { DeathReports } from '../death/death.ts';
import type { ClaimCodes } from '../disclosure/claimCode.ts';
import type { Facts } from '../facts/facts.ts';
import type { Referrals } from '../referral/referral.ts';
import type { Screenings } from '../screening/screening.ts';

/** What moves with a person from record to record: what happened, by id; not who they are, nor whose record it is. */
export type Items = Facts & {
  readonly referrals: Referrals;
  readonly screenings: Screenings;
  readonly consents: Consents;
  readonly agreements: Agreements;
  readonly claimCodes: ClaimCodes;
  readonly deaths: DeathReports;
};
