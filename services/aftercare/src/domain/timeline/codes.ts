import type { TimelineCodes } from '@throughcare/record';

/** What can stand in the timeline of a case, in the order in which a case goes: its level, and one sentence for people. */
export const timelineCodes = {
  OFFERED: { level: 'L1', says: 'The person was offered to the partner.' },
  ACCEPTED: { level: 'L1', says: 'The partner took the person on.' },
  WORKER_ASSIGNED: { level: 'L1', says: 'Somebody of the partner was named for the case.' },
  CONTACT_TRIED: { level: 'L1', says: 'Somebody tried to reach the person and did not.' },
  CONTACT_MADE: { level: 'L1', says: 'Somebody reached the person.' },
  ATTEMPT_OVERDUE: { level: 'L1', says: 'Nobody had tried to reach the person in time.' },
  PLAN_AGREED: { level: 'L1', says: 'A plan was agreed with the person.' },
  SUPPORT_BEGUN: { level: 'L1', says: 'Support by the plan began.' },
  APPOINTMENT_SET: { level: 'L1', says: 'An appointment was made.' },
  APPOINTMENT_OUTCOME: { level: 'L1', says: 'What came of an appointment was noted.' },
  APPOINTMENT_CANCELLED: { level: 'L1', says: 'An appointment was cancelled.' },
  NALOXONE_GIVEN: { level: 'L2', says: 'The partner handed naloxone over.' },
  DISCHARGED: { level: 'L2', says: 'The case was closed with what was reached.' },
  DISCHARGE_AMENDED: { level: 'L2', says: 'What the discharge says was corrected.' },
  RETURNED: { level: 'L1', says: 'The person came back to the partner.' },
  CLOSED: { level: 'L1', says: 'The case ended by something outside it.' },
} as const satisfies TimelineCodes;
export type TimelineCode = keyof typeof timelineCodes;
