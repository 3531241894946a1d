/**
 * WHO ASSIST v3.0 and v3.1: substances, options with their scores, and bands.
 * Source: PMC4983530 Table 1; alcohol's moderate and high band: WHO manual 2010, unchecked (domain reference 4.1).
 */
export const substances = {
  TOBACCO: { letter: 'a', moderateFrom: 4, highFrom: 27, asksQ5: false, countsForNeed: false },
  ALCOHOL: { letter: 'b', moderateFrom: 11, highFrom: 27, asksQ5: true, countsForNeed: true },
  CANNABIS: { letter: 'c', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  COCAINE: { letter: 'd', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  ATS: { letter: 'e', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  INHALANTS: { letter: 'f', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  SEDATIVES: { letter: 'g', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  HALLUCINOGENS: { letter: 'h', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  OPIOIDS: { letter: 'i', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
  OTHER: { letter: 'j', moderateFrom: 4, highFrom: 27, asksQ5: true, countsForNeed: true },
} as const;
export type Substance = keyof typeof substances;
export const substanceCodes = Object.keys(substances) as [Substance, ...Substance[]];

export const frequencies = ['NEVER', 'ONCE_OR_TWICE', 'MONTHLY', 'WEEKLY', 'DAILY'] as const;
export const recency = ['NO', 'PAST_3_MONTHS', 'NOT_PAST_3_MONTHS'] as const;

/** Scores by item and option. Q1 is a gate and Q8 a flag: neither is scored. */
export const scores = {
  q2: { NEVER: 0, ONCE_OR_TWICE: 2, MONTHLY: 3, WEEKLY: 4, DAILY: 6 },
  q3: { NEVER: 0, ONCE_OR_TWICE: 3, MONTHLY: 4, WEEKLY: 5, DAILY: 6 },
  q4: { NEVER: 0, ONCE_OR_TWICE: 4, MONTHLY: 5, WEEKLY: 6, DAILY: 7 },
  q5: { NEVER: 0, ONCE_OR_TWICE: 5, MONTHLY: 6, WEEKLY: 7, DAILY: 8 },
  q6: { NO: 0, PAST_3_MONTHS: 6, NOT_PAST_3_MONTHS: 3 },
  q7: { NO: 0, PAST_3_MONTHS: 6, NOT_PAST_3_MONTHS: 3 },
} as const satisfies Record<string, Record<string, number>>;

/** The pattern of recent injecting from which on a version calls for further assessment; unchecked. */
export const injectingThresholds = {
  ASSIST_3_0: 'more than once a week, or three days or more in a row',
  ASSIST_3_1: 'more than four days a month on average',
} as const;

/** What each band calls for (domain reference 4.1). */
export const bands = {
  LOW: 'general advice',
  MODERATE: 'brief intervention',
  HIGH: 'specialist assessment',
} as const;
export type Band = keyof typeof bands;
