import { z } from 'zod';

/** Statuses of a programme enrolment: those of ACP V47, and below the line our own (domain reference 2.4). */
export const enrolmentStatuses = {
  REFERRAL_STARTED: 'being written',
  REFERRAL_SUBMITTED: 'handed in',
  AWAITING_ASSESSMENT: 'waits for an assessment',
  ASSESSMENT_STARTED: 'is being assessed',
  ASSESSED_SUITABLE: 'suitable',
  SUITABLE_NOT_READY: 'suitable, not ready yet',
  NOT_SUITABLE: 'not suitable',
  NOT_ELIGIBLE: 'not eligible',
  ON_PROGRAMME: 'takes part',
  PROGRAMME_COMPLETE: 'has completed the programme',
  DESELECTED: 'was taken off the programme',
  WITHDRAWN: 'withdrawn',
  ON_HOLD_REFERRAL_SUBMITTED: 'on hold, was handed in',
  ON_HOLD_AWAITING_ASSESSMENT: 'on hold, waited for an assessment',
  ON_HOLD_ASSESSMENT_STARTED: 'on hold, was being assessed',
  // ours
  WAITLISTED: 'suitable, waits for a place',
  PAUSED: 'takes part, away for a while (segregation, hospital, court)',
  TRANSFER_PENDING: 'takes part, about to be moved to another prison',
  TRANSFERRED: 'takes part, was moved; a place is held at the new prison',
  CONTINUES_IN_COMMUNITY: 'was released while taking part; goes on outside',
} as const;
export type EnrolmentStatus = keyof typeof enrolmentStatuses;
export const EnrolmentStatus = z.enum(
  Object.keys(enrolmentStatuses) as [EnrolmentStatus, ...EnrolmentStatus[]],
);

const closed: readonly EnrolmentStatus[] = [
  'NOT_SUITABLE',
  'NOT_ELIGIBLE',
  'PROGRAMME_COMPLETE',
  'DESELECTED',
  'WITHDRAWN',
];
export const isOpen = (status: EnrolmentStatus): boolean => !closed.includes(status);

/** The person takes part, whether present today or not. */
export const takesPart = (status: EnrolmentStatus): boolean =>
  ['ON_PROGRAMME', 'PAUSED', 'TRANSFER_PENDING', 'TRANSFERRED'].includes(status);

/** Nothing has begun yet; what intake withdraws ends here too. */
export const isBeforeProgramme = (status: EnrolmentStatus): boolean =>
  isOpen(status) && !takesPart(status) && status !== 'CONTINUES_IN_COMMUNITY';
