import type { AnyCommand } from '@throughcare/record';
import { acceptReferral } from './acceptReferral.ts';
import { addIdentifier } from './addIdentifier.ts';
import { amendScreening } from './amendScreening.ts';
import { answerVoluntaryRoute } from './answerVoluntaryRoute.ts';
import { beginScreening } from './beginScreening.ts';
import { completeScreening } from './completeScreening.ts';
import { declineScreening } from './declineScreening.ts';
import { describePerson } from './describePerson.ts';
import { draftReferral } from './draftReferral.ts';
import { findOrOpenPersonByIdentifier } from './findOrOpenPersonByIdentifier.ts';
import { giveConsent } from './giveConsent.ts';
import { holdReferral } from './holdReferral.ts';
import { issueClaimCode } from './issueClaimCode.ts';
import { mergePerson } from './mergePerson.ts';
import { offerScreening } from './offerScreening.ts';
import { openPerson } from './openPerson.ts';
import { provideInfo } from './provideInfo.ts';
import { recordAgreement } from './recordAgreement.ts';
import { recordLegalBasis } from './recordLegalBasis.ts';
import { redeemClaimCode } from './redeemClaimCode.ts';
import { refuseConsent } from './refuseConsent.ts';
import { rejectReferral } from './rejectReferral.ts';
import { reportDeath } from './reportDeath.ts';
import { requestConsent } from './requestConsent.ts';
import { requestMoreInfo } from './requestMoreInfo.ts';
import { resolvePerson } from './resolvePerson.ts';
import { resumeReferral } from './resumeReferral.ts';
import { retractDeath } from './retractDeath.ts';
import { routeReferral } from './routeReferral.ts';
import { settleMergeReview } from './settleMergeReview.ts';
import { submitReferral } from './submitReferral.ts';
import { unmergePerson } from './unmergePerson.ts';
import { verifyDeath } from './verifyDeath.ts';
import { withdrawAgreement } from './withdrawAgreement.ts';
import { withdrawConsent } from './withdrawConsent.ts';
import { withdrawReferral } from './withdrawReferral.ts';

/** Everything that can be asked of intake. */
export const commands: readonly AnyCommand[] = [
  openPerson,
  findOrOpenPersonByIdentifier,
  resolvePerson,
  describePerson,
  addIdentifier,
  draftReferral,
  submitReferral,
  requestMoreInfo,
  provideInfo,
  acceptReferral,
  rejectReferral,
  routeReferral,
  holdReferral,
  resumeReferral,
  withdrawReferral,
  answerVoluntaryRoute,
  offerScreening,
  declineScreening,
  beginScreening,
  completeScreening,
  amendScreening,
  requestConsent,
  giveConsent,
  refuseConsent,
  withdrawConsent,
  recordLegalBasis,
  recordAgreement,
  withdrawAgreement,
  issueClaimCode,
  redeemClaimCode,
  reportDeath,
  verifyDeath,
  retractDeath,
  mergePerson,
  unmergePerson,
  settleMergeReview,
];
