import type { Instant } from '@throughcare/contracts';

/** Something that the court's desk owes someone, and by when. Raised and settled by rules alone. */
export type Task = {
  /** Code and what it is about: one open task for each. */
  readonly id: string;
  readonly code: TaskCode;
  readonly orderId: string;
  readonly court: string | null;
  readonly raisedAt: Instant;
  readonly dueAt: Instant;
};

export const taskCodes = {
  TAKE_UP: 'take the new candidate up',
  LEGAL_SCREEN: 'do the legal screen',
  CLINICAL_SCREEN: 'have suitability assessed',
  ON_HOLD: 'intake has put the referral on hold: ask for it to go on, or end it',
  ASK_FOR_PLACE: 'ask for a treatment place, or offer the order where it needs none',
  PLACE_ANSWER: 'a provider has not answered yet',
  FIND_PLACE: 'find another place',
  START_AT_PROVIDER: 'treatment with the provider that holds the place is to start',
  USE_PLACE: 'issue the order while the place is held',
  ANSWER: "record the person's answer",
  ISSUE: 'issue the order',
  ASK_WHY_NOT_STARTED: 'ask the provider why treatment has not started',
  DECIDE_NOT_STARTED: 'decide on an order whose treatment has not started',
  READ_ANSWER: 'the provider answered, or let its time pass: see whether treatment goes on',
  RESPOND: 'respond to reported non-compliance',
  BROKEN_OFF: 'treatment is broken off: respond, or wait for the restart',
  DECIDE_BREACH: 'decide on an alleged breach',
  DECIDE_CHALLENGE: 'decide on a challenge of the revocation',
  PROOF_DUE: 'proof of treatment is due',
  DECIDE_PROOF: 'decide on a proof',
  REPORT_DUE: 'the progress report is due',
  HEARING_NOT_HELD: 'a hearing has passed: record it, or set a new date',
  SCHEDULE_REVIEW: 'schedule the next review',
  TERM_PASSED: 'the term of the order has passed',
  CEILING_PASSED: 'the longest term that the law allows has passed',
  RESIDENCE_CEILING_PASSED: 'the longest stay in residence has passed',
  SUSPENDED: 'the order is suspended: see whether it can go on',
  IN_CUSTODY: 'the person was taken into custody: suspend or go on',
  TREATMENT_ENDED: 'the provider ended the treatment',
  PERSON_GONE: 'the person is not here any more: decide whether the order ends',
  DEATH_REPORTED: 'a death was reported: verify or retract',
  NOTHING_AHEAD: 'nothing is to come for it by itself: set a date, or end it',
} as const;
export type TaskCode = keyof typeof taskCodes;
