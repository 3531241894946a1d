import type { AnyReaction } from '@throughcare/record';
import { assessmentCompleted } from './assessmentCompleted.ts';
import { consentExpired } from './consentExpired.ts';
import { consentGiven } from './consentGiven.ts';
import { consentWithdrawn } from './consentWithdrawn.ts';
import { contactAttempted } from './contactAttempted.ts';
import { contactFirstMade } from './contactFirstMade.ts';
import { deathReported } from './deathReported.ts';
import { deathRetracted } from './deathRetracted.ts';
import { deathVerified } from './deathVerified.ts';
import { hearingCancelled } from './hearingCancelled.ts';
import { hearingHeld } from './hearingHeld.ts';
import { hearingScheduled } from './hearingScheduled.ts';
import { offerAccepted } from './offerAccepted.ts';
import { offerDeclined } from './offerDeclined.ts';
import { offerExpired } from './offerExpired.ts';
import { offerHandedBack } from './offerHandedBack.ts';
import { offerLapsed } from './offerLapsed.ts';
import { offerMade } from './offerMade.ts';
import { offerReturned } from './offerReturned.ts';
import { offerUnplaced } from './offerUnplaced.ts';
import { offerWithdrawn } from './offerWithdrawn.ts';
import { orderCompleted } from './orderCompleted.ts';
import { orderEnded } from './orderEnded.ts';
import { orderIssued } from './orderIssued.ts';
import { orderResumed } from './orderResumed.ts';
import { orderRevoked } from './orderRevoked.ts';
import { orderSuspended } from './orderSuspended.ts';
import { orderVaried } from './orderVaried.ts';
import { personMerged } from './personMerged.ts';
import { personUnmerged } from './personUnmerged.ts';
import { placeConfirmed } from './placeConfirmed.ts';
import { placeRefused } from './placeRefused.ts';
import { referralHeld } from './referralHeld.ts';
import { referralResumed } from './referralResumed.ts';
import { referralRouted } from './referralRouted.ts';
import { referralWithdrawn } from './referralWithdrawn.ts';
import { screeningCompleted } from './screeningCompleted.ts';
import { treatmentBrokenOff } from './treatmentBrokenOff.ts';
import { treatmentEnded } from './treatmentEnded.ts';
import { treatmentResumed } from './treatmentResumed.ts';
import { treatmentStartConfirmed } from './treatmentStartConfirmed.ts';

/** Everything that this service makes of what the others tell. */
export const reactions: readonly AnyReaction[] = [
  referralRouted,
  referralWithdrawn,
  referralHeld,
  referralResumed,
  screeningCompleted,
  assessmentCompleted,
  consentGiven,
  consentWithdrawn,
  consentExpired,
  deathReported,
  deathVerified,
  deathRetracted,
  personMerged,
  personUnmerged,
  orderIssued,
  orderVaried,
  orderSuspended,
  orderResumed,
  orderCompleted,
  orderRevoked,
  orderEnded,
  hearingScheduled,
  hearingHeld,
  hearingCancelled,
  offerMade,
  offerAccepted,
  offerDeclined,
  offerExpired,
  offerWithdrawn,
  offerHandedBack,
  offerLapsed,
  offerUnplaced,
  offerReturned,
  contactAttempted,
  contactFirstMade,
  placeConfirmed,
  placeRefused,
  treatmentStartConfirmed,
  treatmentBrokenOff,
  treatmentResumed,
  treatmentEnded,
];
