import type { EventDefinition } from '../../defineEvent.ts';
import { candidateClosed } from './candidate-closed.ts';
import { candidateTakenUp } from './candidate-taken-up.ts';
import { eligibilityDetermined } from './eligibility-determined.ts';
import { enquiryClosed } from './enquiry-closed.ts';
import { enquiryOpened } from './enquiry-opened.ts';
import { hearingCancelled } from './hearing-cancelled.ts';
import { hearingHeld } from './hearing-held.ts';
import { hearingScheduled } from './hearing-scheduled.ts';
import { orderActivated } from './order-activated.ts';
import { orderBreached } from './order-breached.ts';
import { orderCompleted } from './order-completed.ts';
import { orderEnded } from './order-ended.ts';
import { orderIssued } from './order-issued.ts';
import { orderResumed } from './order-resumed.ts';
import { orderRevoked } from './order-revoked.ts';
import { orderSuspended } from './order-suspended.ts';
import { orderVaried } from './order-varied.ts';
import { phaseAdvanced } from './phase-advanced.ts';
import { phaseReturned } from './phase-returned.ts';
import { placeConfirmedInWriting } from './place-confirmed-in-writing.ts';
import { placeRequestWithdrawn } from './place-request-withdrawn.ts';
import { placeRequested } from './place-requested.ts';
import { progressReportRequested } from './progress-report-requested.ts';
import { responseRecorded } from './response-recorded.ts';
import { treatmentStartOverdue } from './treatment-start-overdue.ts';

export * from './candidate-closed.ts';
export * from './candidate-taken-up.ts';
export * from './eligibility-determined.ts';
export * from './enquiry-closed.ts';
export * from './enquiry-opened.ts';
export * from './hearing-cancelled.ts';
export * from './hearing-held.ts';
export * from './hearing-scheduled.ts';
export * from './order-activated.ts';
export * from './order-breached.ts';
export * from './order-completed.ts';
export * from './order-ended.ts';
export * from './order-issued.ts';
export * from './order-resumed.ts';
export * from './order-revoked.ts';
export * from './order-suspended.ts';
export * from './order-varied.ts';
export * from './phase-advanced.ts';
export * from './phase-returned.ts';
export * from './place-confirmed-in-writing.ts';
export * from './place-request-withdrawn.ts';
export * from './place-requested.ts';
export * from './progress-report-requested.ts';
export * from './response-recorded.ts';
export * from './treatment-start-overdue.ts';

/** Every event type that court-diversion publishes. */
export const courtDiversionEvents: readonly EventDefinition[] = [
  candidateTakenUp,
  eligibilityDetermined,
  candidateClosed,
  placeRequested,
  placeRequestWithdrawn,
  placeConfirmedInWriting,
  orderIssued,
  orderVaried,
  orderActivated,
  orderSuspended,
  orderResumed,
  orderBreached,
  orderRevoked,
  orderCompleted,
  orderEnded,
  phaseAdvanced,
  phaseReturned,
  hearingScheduled,
  hearingHeld,
  hearingCancelled,
  progressReportRequested,
  responseRecorded,
  treatmentStartOverdue,
  enquiryOpened,
  enquiryClosed,
];
