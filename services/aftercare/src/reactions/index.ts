import { mergingReactions } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { onAccountBound } from './onAccountBound.ts';
import { onAccountUnbound } from './onAccountUnbound.ts';
import { onAssessmentCompleted } from './onAssessmentCompleted.ts';
import { onConsentExpired } from './onConsentExpired.ts';
import { onConsentGiven } from './onConsentGiven.ts';
import { onConsentRefused } from './onConsentRefused.ts';
import { onConsentWithdrawn } from './onConsentWithdrawn.ts';
import { onDeathReported } from './onDeathReported.ts';
import { onDeathRetracted } from './onDeathRetracted.ts';
import { onDeathVerified } from './onDeathVerified.ts';
import { onDeported } from './onDeported.ts';
import { onDied } from './onDied.ts';
import { onEnquiryClosed } from './onEnquiryClosed.ts';
import { onEnquiryOpened } from './onEnquiryOpened.ts';
import { onEnrolmentUpdated } from './onEnrolmentUpdated.ts';
import { onEscaped } from './onEscaped.ts';
import { onHearingCancelled } from './onHearingCancelled.ts';
import { onHearingHeld } from './onHearingHeld.ts';
import { onHearingScheduled } from './onHearingScheduled.ts';
import { onLeftList } from './onLeftList.ts';
import { onLeftListSettled } from './onLeftListSettled.ts';
import { onOrderActivated } from './onOrderActivated.ts';
import { onOrderBreached } from './onOrderBreached.ts';
import { onOrderCompleted } from './onOrderCompleted.ts';
import { onOrderEnded } from './onOrderEnded.ts';
import { onOrderIssued } from './onOrderIssued.ts';
import { onOrderResumed } from './onOrderResumed.ts';
import { onOrderRevoked } from './onOrderRevoked.ts';
import { onOrderSuspended } from './onOrderSuspended.ts';
import { onOrderVaried } from './onOrderVaried.ts';
import { onPackIssued } from './onPackIssued.ts';
import { onParticipantTransferred } from './onParticipantTransferred.ts';
import { onPhaseAdvanced } from './onPhaseAdvanced.ts';
import { onPhaseReturned } from './onPhaseReturned.ts';
import { onPlaceConfirmedInWriting } from './onPlaceConfirmedInWriting.ts';
import { onPlaceRequested } from './onPlaceRequested.ts';
import { onPlaceRequestWithdrawn } from './onPlaceRequestWithdrawn.ts';
import { onProgressReportRequested } from './onProgressReportRequested.ts';
import { onRecalled } from './onRecalled.ts';
import { onReceived } from './onReceived.ts';
import { onReferralHeld } from './onReferralHeld.ts';
import { onReferralResumed } from './onReferralResumed.ts';
import { onReferralRouted } from './onReferralRouted.ts';
import { onReferralWithdrawn } from './onReferralWithdrawn.ts';
import { onReleaseCorrected } from './onReleaseCorrected.ts';
import { onReleaseDateChanged } from './onReleaseDateChanged.ts';
import { onReleaseDateCleared } from './onReleaseDateCleared.ts';
import { onReleaseDateSet } from './onReleaseDateSet.ts';
import { onReleased } from './onReleased.ts';
import { onReleaseRecorded } from './onReleaseRecorded.ts';
import { onReleaseReversed } from './onReleaseReversed.ts';
import { onResponseRecorded } from './onResponseRecorded.ts';
import { onReturned } from './onReturned.ts';
import { onScreeningCompleted } from './onScreeningCompleted.ts';
import { onStayVoided } from './onStayVoided.ts';
import { onSubstitutionConfirmed } from './onSubstitutionConfirmed.ts';
import { onSubstitutionDoseDue } from './onSubstitutionDoseDue.ts';
import { onSubstitutionGap } from './onSubstitutionGap.ts';
import { onSubstitutionHandedOver } from './onSubstitutionHandedOver.ts';
import { onSubstitutionWatchEnded } from './onSubstitutionWatchEnded.ts';
import { onTreatmentStartOverdue } from './onTreatmentStartOverdue.ts';
import { onVoluntaryRouteAccepted } from './onVoluntaryRouteAccepted.ts';

/** Everything that aftercare listens to. */
export const reactions = [
  onReferralHeld,
  onReferralResumed,
  onReferralRouted,
  onReferralWithdrawn,
  onVoluntaryRouteAccepted,
  onScreeningCompleted,
  onAssessmentCompleted,
  onDeathReported,
  onDeathVerified,
  onDeathRetracted,
  onConsentGiven,
  onConsentRefused,
  onConsentWithdrawn,
  onConsentExpired,
  onAccountBound,
  onAccountUnbound,
  ...mergingReactions(pathway, merging, 'orders'),
  onPlaceRequested,
  onPlaceConfirmedInWriting,
  onPlaceRequestWithdrawn,
  onEnquiryOpened,
  onEnquiryClosed,
  onOrderIssued,
  onOrderActivated,
  onOrderVaried,
  onOrderSuspended,
  onPhaseAdvanced,
  onPhaseReturned,
  onHearingScheduled,
  onHearingHeld,
  onHearingCancelled,
  onResponseRecorded,
  onOrderResumed,
  onOrderBreached,
  onProgressReportRequested,
  onTreatmentStartOverdue,
  onOrderRevoked,
  onOrderCompleted,
  onOrderEnded,
  onEnrolmentUpdated,
  onParticipantTransferred,
  onSubstitutionHandedOver,
  onSubstitutionDoseDue,
  onSubstitutionGap,
  onSubstitutionConfirmed,
  onSubstitutionWatchEnded,
  onReleaseDateSet,
  onReleaseDateChanged,
  onReleaseDateCleared,
  onPackIssued,
  onReleaseRecorded,
  onReleased,
  onReleaseReversed,
  onReleaseCorrected,
  onReceived,
  onRecalled,
  onReturned,
  onStayVoided,
  onLeftList,
  onLeftListSettled,
  onDied,
  onDeported,
  onEscaped,
];
