import type { AnyQuery } from '@throughcare/record';
import { getIdentity } from './getIdentity.ts';
import { getMatchProfile } from './getMatchProfile.ts';
import { getOrganisation } from './getOrganisation.ts';
import { getPerson } from './getPerson.ts';
import { getReferral } from './getReferral.ts';
import { listMergeReview } from './listMergeReview.ts';
import { listMismatches } from './listMismatches.ts';
import { listOrganisations } from './listOrganisations.ts';
import { listOwnReferrals } from './listOwnReferrals.ts';
import { listPersonConsents } from './listPersonConsents.ts';
import { listPersonReferrals } from './listPersonReferrals.ts';
import { listPersonScreenings } from './listPersonScreenings.ts';
import { listPossibleDuplicates } from './listPossibleDuplicates.ts';
import { listReferralsAtStep } from './listReferralsAtStep.ts';
import { listScreeningOffers } from './listScreeningOffers.ts';
import { listVoluntaryRoutes } from './listVoluntaryRoutes.ts';

/** Everything that can be asked about in intake. */
export const queries: readonly AnyQuery[] = [
  getPerson,
  getIdentity,
  getMatchProfile,
  listPossibleDuplicates,
  listPersonReferrals,
  getReferral,
  listPersonScreenings,
  listPersonConsents,
  listReferralsAtStep,
  listOwnReferrals,
  listScreeningOffers,
  listVoluntaryRoutes,
  listMergeReview,
  listMismatches,
  getOrganisation,
  listOrganisations,
];
