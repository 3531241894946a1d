import type { AnyReaction } from '@throughcare/record';
import { onCandidateClosed } from './onCandidateClosed.ts';
import { onCandidateTakenUp } from './onCandidateTakenUp.ts';
import { onCaseDischargeAmended } from './onCaseDischargeAmended.ts';
import { onCaseDischarged } from './onCaseDischarged.ts';
import { onCaseReentered } from './onCaseReentered.ts';
import { onCaseWorkerAssigned } from './onCaseWorkerAssigned.ts';
import { onCaseWorkerReleased } from './onCaseWorkerReleased.ts';
import { onEligibilityDetermined } from './onEligibilityDetermined.ts';
import { onEnrolmentStatusUpdated } from './onEnrolmentStatusUpdated.ts';
import { onHearingScheduled } from './onHearingScheduled.ts';
import { onOfferAccepted } from './onOfferAccepted.ts';
import { onOfferHandedBack } from './onOfferHandedBack.ts';
import { onOfferLapsed } from './onOfferLapsed.ts';
import { onOfferWithdrawn } from './onOfferWithdrawn.ts';
import { onOrderCompleted } from './onOrderCompleted.ts';
import { onOrderEnded } from './onOrderEnded.ts';
import { onOrderIssued } from './onOrderIssued.ts';
import { onOrderResumed } from './onOrderResumed.ts';
import { onOrderRevoked } from './onOrderRevoked.ts';
import { onOrderVaried } from './onOrderVaried.ts';
import { onOstConfirmed } from './onOstConfirmed.ts';
import { onOstHandedOver } from './onOstHandedOver.ts';
import { onOstNextDoseDue } from './onOstNextDoseDue.ts';
import { onOstPrescriberNotified } from './onOstPrescriberNotified.ts';
import { onOstReleasePlanned } from './onOstReleasePlanned.ts';
import { onPlaceClosed } from './onPlaceClosed.ts';
import { onPlaceConfirmed } from './onPlaceConfirmed.ts';
import { onPlaceConfirmedInWriting } from './onPlaceConfirmedInWriting.ts';
import { onPlaceRefused } from './onPlaceRefused.ts';
import { onPlaceReopened } from './onPlaceReopened.ts';
import { onPlaceRequested } from './onPlaceRequested.ts';
import { onPrisonerDied } from './onPrisonerDied.ts';
import { onPrisonerRecalled } from './onPrisonerRecalled.ts';
import { onPrisonerReceived } from './onPrisonerReceived.ts';
import { onPrisonerReleaseCorrected } from './onPrisonerReleaseCorrected.ts';
import { onPrisonerReleased } from './onPrisonerReleased.ts';
import { onPrisonerReleaseRecorded } from './onPrisonerReleaseRecorded.ts';
import { onPrisonerReleaseReversed } from './onPrisonerReleaseReversed.ts';
import { onPrisonerReturned } from './onPrisonerReturned.ts';
import { onPrisonerStayVoided } from './onPrisonerStayVoided.ts';
import { onSearchDeclined } from './onSearchDeclined.ts';
import { onTransferAnnounced } from './onTransferAnnounced.ts';
import { onTreatmentBrokenOff } from './onTreatmentBrokenOff.ts';
import { onTreatmentEnded } from './onTreatmentEnded.ts';
import { onTreatmentResumed } from './onTreatmentResumed.ts';
import { onTreatmentStartConfirmed } from './onTreatmentStartConfirmed.ts';
import { onVoluntaryCareBegun } from './onVoluntaryCareBegun.ts';
import { onVoluntaryCareEnded } from './onVoluntaryCareEnded.ts';

/** What intake makes of the others’ events. */
export const reactions: readonly AnyReaction[] = [
  onOfferAccepted,
  onOfferHandedBack,
  onOfferLapsed,
  onOfferWithdrawn,
  onCaseDischarged,
  onCaseDischargeAmended,
  onCaseReentered,
  onSearchDeclined,
  onPlaceConfirmed,
  onPlaceConfirmedInWriting,
  onPlaceRefused,
  onPlaceClosed,
  onPlaceReopened,
  onPlaceRequested,
  onTreatmentStartConfirmed,
  onTreatmentBrokenOff,
  onTreatmentResumed,
  onTreatmentEnded,
  onVoluntaryCareBegun,
  onVoluntaryCareEnded,
  onHearingScheduled,
  onOrderIssued,
  onOrderVaried,
  onEligibilityDetermined,
  onCandidateClosed,
  onOrderCompleted,
  onOrderRevoked,
  onOrderResumed,
  onOrderEnded,
  onEnrolmentStatusUpdated,
  onOstHandedOver,
  onOstConfirmed,
  onOstNextDoseDue,
  onOstReleasePlanned,
  onOstPrescriberNotified,
  onPrisonerReceived,
  onPrisonerRecalled,
  onPrisonerReturned,
  onPrisonerStayVoided,
  onPrisonerReleaseRecorded,
  onPrisonerReleased,
  onPrisonerReleaseReversed,
  onPrisonerReleaseCorrected,
  onCandidateTakenUp,
  onTransferAnnounced,
  onCaseWorkerAssigned,
  onCaseWorkerReleased,
  onPrisonerDied,
];
