import type { AnyQuery } from '@throughcare/record';
import { consents } from './consents.ts';
import { identity } from './identity.ts';
import { matchProfile } from './matchProfile.ts';
import { mergeReview } from './mergeReview.ts';
import { ownReferrals } from './ownReferrals.ts';
import { person } from './person.ts';
import { possibleDuplicates } from './possibleDuplicates.ts';
import { referral } from './referral.ts';
import { referrals } from './referrals.ts';
import { screeningOffers } from './screeningOffers.ts';
import { screenings } from './screenings.ts';
import { voluntaryRoutes } from './voluntaryRoutes.ts';
import { workList } from './workList.ts';

/** Everything that can be asked about in intake. */
export const queries: readonly AnyQuery[] = [
  person,
  identity,
  matchProfile,
  possibleDuplicates,
  referrals,
  referral,
  screenings,
  consents,
  workList,
  ownReferrals,
  screeningOffers,
  voluntaryRoutes,
  mergeReview,
];
