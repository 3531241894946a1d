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
  PLACE_ANSWER: 'a provider has not answered yet',
  FIND_PLACE: 'find another place',
  USE_PLACE: 'issue the order while the place is held',
  ANSWER: "record the person's answer",
  ISSUE: 'issue the order',
  ASK_WHY_NOT_STARTED: 'ask the provider why treatment has not started',
  DECIDE_NOT_STARTED: 'decide on an order whose treatment has not started',
  RESPOND: 'respond to reported non-compliance',
  BROKEN_OFF: 'treatment is broken off: respond, or wait for the restart',
  DECIDE_BREACH: 'decide on an alleged breach',
  PROOF_DUE: 'proof of treatment is due',
  DECIDE_PROOF: 'decide on a proof',
  REPORT_DUE: 'the progress report is due',
  SCHEDULE_REVIEW: 'schedule the next review',
  TERM_PASSED: 'the term of the order has passed',
  CEILING_PASSED: 'the longest term that the law allows has passed',
  RESIDENCE_CEILING_PASSED: 'the longest stay in residence has passed',
  IN_CUSTODY: 'the person was taken into custody: suspend or go on',
  TREATMENT_ENDED: 'the provider ended the treatment',
  DEATH_REPORTED: 'a death was reported: verify or retract',
} as const;
export type TaskCode = keyof typeof taskCodes;
