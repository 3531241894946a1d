import type { AnyCommand } from '@throughcare/record';
import { bindAccount } from './account/bindAccount.ts';
import { issueAccountCode } from './account/issueAccountCode.ts';
import { unbindAccount } from './account/unbindAccount.ts';
import { recordAgreement } from './agreement/recordAgreement.ts';
import { withdrawAgreement } from './agreement/withdrawAgreement.ts';
import { issueClaimCode } from './claimCode/issueClaimCode.ts';
import { redeemClaimCode } from './claimCode/redeemClaimCode.ts';
import { revokeClaimCode } from './claimCode/revokeClaimCode.ts';
import { giveConsent } from './consent/giveConsent.ts';
import { recordLegalBasis } from './consent/recordLegalBasis.ts';
import { refuseConsent } from './consent/refuseConsent.ts';
import { requestConsent } from './consent/requestConsent.ts';
import { takeConsentInPresence } from './consent/takeConsentInPresence.ts';
import { withdrawConsent } from './consent/withdrawConsent.ts';
import { reportDeath } from './death/reportDeath.ts';
import { retractDeath } from './death/retractDeath.ts';
import { verifyDeath } from './death/verifyDeath.ts';
import { settleDuplicate } from './duplicate/settleDuplicate.ts';
import { endGuardian } from './guardian/endGuardian.ts';
import { recordGuardian } from './guardian/recordGuardian.ts';
import { mergePerson } from './merge/mergePerson.ts';
import { settleMergeReview } from './merge/settleMergeReview.ts';
import { unmergePerson } from './merge/unmergePerson.ts';
import { settleMismatch } from './mismatch/settleMismatch.ts';
import { makeWebhookSecret } from './notices/makeWebhookSecret.ts';
import { sendNoticeAgain } from './notices/sendNoticeAgain.ts';
import { changeOrganisation } from './organisation/changeOrganisation.ts';
import { closeOrganisation } from './organisation/closeOrganisation.ts';
import { registerOrganisation } from './organisation/registerOrganisation.ts';
import { reopenOrganisation } from './organisation/reopenOrganisation.ts';
import { addIdentifier } from './person/addIdentifier.ts';
import { describePerson } from './person/describePerson.ts';
import { findOrOpenPersonByIdentifier } from './person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from './person/openPerson.ts';
import { resolvePerson } from './person/resolvePerson.ts';
import { acceptReferral } from './referral/acceptReferral.ts';
import { draftReferral } from './referral/draftReferral.ts';
import { holdReferral } from './referral/holdReferral.ts';
import { provideInfo } from './referral/provideInfo.ts';
import { rejectReferral } from './referral/rejectReferral.ts';
import { requestMoreInfo } from './referral/requestMoreInfo.ts';
import { resumeReferral } from './referral/resumeReferral.ts';
import { routeReferral } from './referral/routeReferral.ts';
import { submitReferral } from './referral/submitReferral.ts';
import { withdrawReferral } from './referral/withdrawReferral.ts';
import { amendScreening } from './screening/amendScreening.ts';
import { attachScreening } from './screening/attachScreening.ts';
import { beginScreening } from './screening/beginScreening.ts';
import { completeScreening } from './screening/completeScreening.ts';
import { declineScreening } from './screening/declineScreening.ts';
import { offerScreening } from './screening/offerScreening.ts';
import { answerVoluntaryRoute } from './voluntaryRoute/answerVoluntaryRoute.ts';

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
  attachScreening,
  requestConsent,
  giveConsent,
  refuseConsent,
  withdrawConsent,
  takeConsentInPresence,
  recordLegalBasis,
  recordAgreement,
  withdrawAgreement,
  issueClaimCode,
  redeemClaimCode,
  revokeClaimCode,
  issueAccountCode,
  bindAccount,
  unbindAccount,
  reportDeath,
  verifyDeath,
  retractDeath,
  mergePerson,
  unmergePerson,
  settleMergeReview,
  settleMismatch,
  recordGuardian,
  endGuardian,
  settleDuplicate,
  registerOrganisation,
  changeOrganisation,
  closeOrganisation,
  reopenOrganisation,
  makeWebhookSecret,
  sendNoticeAgain,
];
