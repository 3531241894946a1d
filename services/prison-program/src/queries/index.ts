import { type AnyQuery, myWorkOf } from '@throughcare/record';
import { getCustodyReview } from './getCustodyReview.ts';
import { getEnrolment } from './getEnrolment.ts';
import { getOst } from './getOst.ts';
import { getPerson } from './getPerson.ts';
import { getReleasePlan } from './getReleasePlan.ts';
import { listAgreements } from './listAgreements.ts';
import { listCustodyReviews } from './listCustodyReviews.ts';
import { listEnrolments } from './listEnrolments.ts';
import { listOpenDepartures } from './listOpenDepartures.ts';
import { listOstHandOvers } from './listOstHandOvers.ts';
import { listOstRecords } from './listOstRecords.ts';
import { listPeopleHeld } from './listPeopleHeld.ts';
import { listReleasePreparation } from './listReleasePreparation.ts';
import { listReleases } from './listReleases.ts';
import { listSubstitution } from './listSubstitution.ts';
import { listSubstitutionGaps } from './listSubstitutionGaps.ts';
import { whatWaits } from './whatWaits.ts';

const asked: readonly AnyQuery[] = [
  listPeopleHeld,
  getPerson,
  getReleasePlan,
  getEnrolment,
  listReleases,
  listReleasePreparation,
  listOpenDepartures,
  listEnrolments,
  listOstRecords,
  getOst,
  listOstHandOvers,
  listSubstitution,
  listSubstitutionGaps,
  listCustodyReviews,
  getCustodyReview,
  listAgreements,
  whatWaits,
];

export const queries: readonly AnyQuery[] = [...asked, myWorkOf('prison-program', asked)];
