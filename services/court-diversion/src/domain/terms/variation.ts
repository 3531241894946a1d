import type { Terms } from './state.ts';

/** What the others are told has changed. */
export type Change =
  | 'START_BY'
  | 'END_DATE'
  | 'CONDITIONS'
  | 'TREATMENT_DIRECTOR'
  | 'REVIEW_INTERVAL';

/** The terms that may be varied, and what the others are told has changed. */
const names = {
  endDate: 'END_DATE',
  conditions: 'CONDITIONS',
  treatmentDirectorOrg: 'TREATMENT_DIRECTOR',
  reviewIntervalDays: 'REVIEW_INTERVAL',
} as const satisfies Partial<Record<keyof Terms, Change>>;

export type Variation = Partial<Pick<Terms, keyof typeof names>>;

export const changesOf = (asked: Variation): Change[] =>
  Object.entries(names).flatMap(([field, change]) => (field in asked ? [change] : []));
