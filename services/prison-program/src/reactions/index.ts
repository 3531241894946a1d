import { type AnyReaction, mergingReactions } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { merging } from '../domain/merging.ts';
import { onAccountBound } from './onAccountBound.ts';
import { onAccountUnbound } from './onAccountUnbound.ts';
import { onAgreementChanged } from './onAgreementChanged.ts';
import { onAssessmentCompleted } from './onAssessmentCompleted.ts';
import { onConsentExpired } from './onConsentExpired.ts';
import { onConsentGiven } from './onConsentGiven.ts';
import { onConsentWithdrawn } from './onConsentWithdrawn.ts';
import { onContactAttempted } from './onContactAttempted.ts';
import { onContactFirstMade } from './onContactFirstMade.ts';
import { onDeathReported } from './onDeathReported.ts';
import { onDeathRetracted } from './onDeathRetracted.ts';
import { onDeathVerified } from './onDeathVerified.ts';
import { onHearingCancelled } from './onHearingCancelled.ts';
import { onHearingHeld } from './onHearingHeld.ts';
import { onHearingScheduled } from './onHearingScheduled.ts';
import { onOfferAccepted } from './onOfferAccepted.ts';
import { onOfferDeclined } from './onOfferDeclined.ts';
import { onOfferExpired } from './onOfferExpired.ts';
import { onOfferHandedBack } from './onOfferHandedBack.ts';
import { onOfferLapsed } from './onOfferLapsed.ts';
import { onOfferMade } from './onOfferMade.ts';
import { onOfferReturned } from './onOfferReturned.ts';
import { onOfferUnplaced } from './onOfferUnplaced.ts';
import { onOfferWithdrawn } from './onOfferWithdrawn.ts';
import { onOrderCompleted } from './onOrderCompleted.ts';
import { onOrderEnded } from './onOrderEnded.ts';
import { onOrderIssued } from './onOrderIssued.ts';
import { onOrderResumed } from './onOrderResumed.ts';
import { onOrderRevoked } from './onOrderRevoked.ts';
import { onOrderSuspended } from './onOrderSuspended.ts';
import { onOrderVaried } from './onOrderVaried.ts';
import { onPlaceConfirmed } from './onPlaceConfirmed.ts';
import { onPlaceRefused } from './onPlaceRefused.ts';
import { onReferralHeld } from './onReferralHeld.ts';
import { onReferralResumed } from './onReferralResumed.ts';
import { onReferralRouted } from './onReferralRouted.ts';
import { onReferralWithdrawn } from './onReferralWithdrawn.ts';
import { onScreeningCompleted } from './onScreeningCompleted.ts';
import { onTreatmentBrokenOff } from './onTreatmentBrokenOff.ts';
import { onTreatmentEnded } from './onTreatmentEnded.ts';
import { onTreatmentResumed } from './onTreatmentResumed.ts';
import { onTreatmentStartConfirmed } from './onTreatmentStartConfirmed.ts';

/** Everything that this service makes of what the others tell. */
export const reactions: readonly AnyReaction[] = [
  onReferralRouted,
  onReferralWithdrawn,
  onReferralHeld,
  onReferralResumed,
  onScreeningCompleted,
  onAssessmentCompleted,
  onConsentGiven,
  onConsentWithdrawn,
  onConsentExpired,
  onDeathReported,
  onDeathVerified,
  onDeathRetracted,
  onAccountBound,
  onAccountUnbound,
  ...mergingReactions(pathway, merging, 'orders'),
  onOrderIssued,
  onOrderVaried,
  onOrderSuspended,
  onOrderResumed,
  onOrderCompleted,
  onOrderRevoked,
  onOrderEnded,
  onHearingScheduled,
  onHearingHeld,
  onHearingCancelled,
  onOfferMade,
  onOfferAccepted,
  onOfferDeclined,
  onOfferExpired,
  onOfferWithdrawn,
  onOfferHandedBack,
  onOfferLapsed,
  onOfferUnplaced,
  onOfferReturned,
  onContactAttempted,
  onContactFirstMade,
  onPlaceConfirmed,
  onPlaceRefused,
  onTreatmentStartConfirmed,
  onTreatmentBrokenOff,
  onTreatmentResumed,
  onTreatmentEnded,
  onAgreementChanged,
];
