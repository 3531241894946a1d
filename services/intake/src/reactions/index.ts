import type { AnyReaction } from '@throughcare/record';
import { onCandidateClosed } from './onCandidateClosed.ts';
import { onCandidateTakenUp } from './onCandidateTakenUp.ts';
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
import { onOrderRevoked } from './onOrderRevoked.ts';
import { onOstConfirmed } from './onOstConfirmed.ts';
import { onOstHandedOver } from './onOstHandedOver.ts';
import { onPlaceConfirmed } from './onPlaceConfirmed.ts';
import { onPlaceRefused } from './onPlaceRefused.ts';
import { onPrisonerDied } from './onPrisonerDied.ts';
import { onPrisonerRecalled } from './onPrisonerRecalled.ts';
import { onPrisonerReceived } from './onPrisonerReceived.ts';
import { onPrisonerReleaseCorrected } from './onPrisonerReleaseCorrected.ts';
import { onPrisonerReleased } from './onPrisonerReleased.ts';
import { onPrisonerReleaseRecorded } from './onPrisonerReleaseRecorded.ts';
import { onPrisonerReleaseReversed } from './onPrisonerReleaseReversed.ts';
import { onPrisonerReturned } from './onPrisonerReturned.ts';
import { onTransferAnnounced } from './onTransferAnnounced.ts';
import { onTreatmentEnded } from './onTreatmentEnded.ts';
import { onTreatmentStartConfirmed } from './onTreatmentStartConfirmed.ts';

/** What intake makes of the others’ events. */
export const reactions: readonly AnyReaction[] = [
  onOfferAccepted,
  onOfferHandedBack,
  onOfferLapsed,
  onOfferWithdrawn,
  onCaseDischarged,
  onCaseReentered,
  onPlaceConfirmed,
  onPlaceRefused,
  onTreatmentStartConfirmed,
  onTreatmentEnded,
  onHearingScheduled,
  onOrderIssued,
  onEligibilityDetermined,
  onCandidateClosed,
  onOrderCompleted,
  onOrderRevoked,
  onOrderEnded,
  onEnrolmentStatusUpdated,
  onOstHandedOver,
  onOstConfirmed,
  onPrisonerReceived,
  onPrisonerRecalled,
  onPrisonerReturned,
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
