import type { EventDefinition } from '../../defineEvent.ts';
import { accessEnded } from './access-ended.ts';
import { agreementChanged } from './agreement-changed.ts';
import { appointmentCancelled } from './appointment-cancelled.ts';
import { appointmentOutcomeRecorded } from './appointment-outcome-recorded.ts';
import { appointmentScheduled } from './appointment-scheduled.ts';
import { caseDischargeAmended } from './case-discharge-amended.ts';
import { caseDischarged } from './case-discharged.ts';
import { caseOutcomeRecorded } from './case-outcome-recorded.ts';
import { caseReentered } from './case-reentered.ts';
import { caseWorkerAssigned } from './case-worker-assigned.ts';
import { caseWorkerReleased } from './case-worker-released.ts';
import { contactAttempted } from './contact-attempted.ts';
import { contactFirstMade } from './contact-first-made.ts';
import { contactMissed } from './contact-missed.ts';
import { continuationAnswered } from './continuation-answered.ts';
import { continuationDue } from './continuation-due.ts';
import { continuationOffered } from './continuation-offered.ts';
import { enquiryAnswered } from './enquiry-answered.ts';
import { offerAccepted } from './offer-accepted.ts';
import { offerDeclined } from './offer-declined.ts';
import { offerExpired } from './offer-expired.ts';
import { offerHandedBack } from './offer-handed-back.ts';
import { offerLapsed } from './offer-lapsed.ts';
import { offerMade } from './offer-made.ts';
import { offerReturned } from './offer-returned.ts';
import { offerUnplaced } from './offer-unplaced.ts';
import { offerWithdrawn } from './offer-withdrawn.ts';
import { overdoseWindowBreached } from './overdose-window-breached.ts';
import { overdoseWindowClosed } from './overdose-window-closed.ts';
import { overdoseWindowOpened } from './overdose-window-opened.ts';
import { partnerNotified } from './partner-notified.ts';
import { placeClosed } from './place-closed.ts';
import { placeConfirmed } from './place-confirmed.ts';
import { placeRefused } from './place-refused.ts';
import { placeReopened } from './place-reopened.ts';
import { searchDeclined } from './search-declined.ts';
import { treatmentBrokenOff } from './treatment-broken-off.ts';
import { treatmentEnded } from './treatment-ended.ts';
import { treatmentResumed } from './treatment-resumed.ts';
import { treatmentStartConfirmed } from './treatment-start-confirmed.ts';
import { voluntaryCareBegun } from './voluntary-care-begun.ts';
import { voluntaryCareBrokenOff } from './voluntary-care-broken-off.ts';
import { voluntaryCareEnded } from './voluntary-care-ended.ts';
import { voluntaryCareResumed } from './voluntary-care-resumed.ts';

export * from './access-ended.ts';
export * from './agreement-changed.ts';
export * from './appointment-cancelled.ts';
export * from './appointment-outcome-recorded.ts';
export * from './appointment-scheduled.ts';
export * from './case-discharge-amended.ts';
export * from './case-discharged.ts';
export * from './case-outcome-recorded.ts';
export * from './case-reentered.ts';
export * from './case-worker-assigned.ts';
export * from './case-worker-released.ts';
export * from './contact-attempted.ts';
export * from './contact-first-made.ts';
export * from './contact-missed.ts';
export * from './continuation-answered.ts';
export * from './continuation-due.ts';
export * from './continuation-offered.ts';
export * from './enquiry-answered.ts';
export * from './offer-accepted.ts';
export * from './offer-declined.ts';
export * from './offer-expired.ts';
export * from './offer-handed-back.ts';
export * from './offer-lapsed.ts';
export * from './offer-made.ts';
export * from './offer-returned.ts';
export * from './offer-unplaced.ts';
export * from './offer-withdrawn.ts';
export * from './overdose-window-breached.ts';
export * from './overdose-window-closed.ts';
export * from './overdose-window-opened.ts';
export * from './partner-notified.ts';
export * from './place-closed.ts';
export * from './place-confirmed.ts';
export * from './place-refused.ts';
export * from './place-reopened.ts';
export * from './search-declined.ts';
export * from './treatment-broken-off.ts';
export * from './treatment-ended.ts';
export * from './treatment-resumed.ts';
export * from './treatment-start-confirmed.ts';
export * from './voluntary-care-begun.ts';
export * from './voluntary-care-broken-off.ts';
export * from './voluntary-care-ended.ts';
export * from './voluntary-care-resumed.ts';

/** Every event type that aftercare publishes. */
export const aftercareEvents: readonly EventDefinition[] = [
  placeClosed,
  placeConfirmed,
  placeRefused,
  placeReopened,
  treatmentStartConfirmed,
  treatmentBrokenOff,
  treatmentResumed,
  treatmentEnded,
  enquiryAnswered,
  offerMade,
  offerAccepted,
  offerDeclined,
  offerExpired,
  offerWithdrawn,
  offerHandedBack,
  offerLapsed,
  offerUnplaced,
  offerReturned,
  searchDeclined,
  contactAttempted,
  contactFirstMade,
  contactMissed,
  appointmentScheduled,
  appointmentOutcomeRecorded,
  appointmentCancelled,
  caseDischarged,
  caseDischargeAmended,
  caseReentered,
  caseWorkerAssigned,
  caseWorkerReleased,
  caseOutcomeRecorded,
  overdoseWindowOpened,
  overdoseWindowClosed,
  overdoseWindowBreached,
  partnerNotified,
  accessEnded,
  continuationDue,
  continuationOffered,
  continuationAnswered,
  voluntaryCareBegun,
  voluntaryCareBrokenOff,
  voluntaryCareResumed,
  voluntaryCareEnded,
  agreementChanged,
];
