import { type AnyQuery, myWorkOf } from '@throughcare/record';
import { findPeople } from './findPeople.ts';
import { getConsent } from './getConsent.ts';
import { getIdentity } from './getIdentity.ts';
import { getMatchProfile } from './getMatchProfile.ts';
import { getNotices } from './getNotices.ts';
import { getOrganisation } from './getOrganisation.ts';
import { getPerson } from './getPerson.ts';
import { getReferral } from './getReferral.ts';
import { getScreening } from './getScreening.ts';
import { listConsentRequests } from './listConsentRequests.ts';
import { listConsentsNotAsked } from './listConsentsNotAsked.ts';
import { listDeathReports } from './listDeathReports.ts';
import { listLikelyDuplicates } from './listLikelyDuplicates.ts';
import { listMergeReview } from './listMergeReview.ts';
import { listMismatches } from './listMismatches.ts';
import { listNames } from './listNames.ts';
import { listOrganisations } from './listOrganisations.ts';
import { listOwnRecords } from './listOwnRecords.ts';
import { listOwnReferrals } from './listOwnReferrals.ts';
import { listPersonAccounts } from './listPersonAccounts.ts';
import { listPersonAgreements } from './listPersonAgreements.ts';
import { listPersonConsents } from './listPersonConsents.ts';
import { listPersonGuardians } from './listPersonGuardians.ts';
import { listPersonReferrals } from './listPersonReferrals.ts';
import { listPersonScreenings } from './listPersonScreenings.ts';
import { listPersonVoluntaryRoutes } from './listPersonVoluntaryRoutes.ts';
import { listPossibleDuplicates } from './listPossibleDuplicates.ts';
import { listProgrammes } from './listProgrammes.ts';
import { listReferralsAtStep } from './listReferralsAtStep.ts';
import { listRegister } from './listRegister.ts';
import { listScreeningOffers } from './listScreeningOffers.ts';
import { listVoluntaryRoutes } from './listVoluntaryRoutes.ts';

const asked: readonly AnyQuery[] = [
  getPerson,
  getIdentity,
  listNames,
  findPeople,
  getMatchProfile,
  listPossibleDuplicates,
  listPersonReferrals,
  getReferral,
  listPersonScreenings,
  getScreening,
  listPersonAccounts,
  listPersonAgreements,
  listPersonConsents,
  getConsent,
  listConsentRequests,
  listConsentsNotAsked,
  listPersonGuardians,
  listReferralsAtStep,
  listProgrammes,
  listOwnReferrals,
  listOwnRecords,
  listScreeningOffers,
  listPersonVoluntaryRoutes,
  listVoluntaryRoutes,
  listDeathReports,
  listMergeReview,
  listMismatches,
  listLikelyDuplicates,
  getOrganisation,
  getNotices,
  listOrganisations,
  listRegister,
];

/** Everything that can be asked about in intake. */
export const queries: readonly AnyQuery[] = [...asked, myWorkOf('intake', asked)];
