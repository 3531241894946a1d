/**
 * What somebody may owe a person, and how long it may wait at most with nobody looking at it until a rule moves it on; 0:
 * it always stands on a list. Figures are in days and hold for the settings as they come.
 */
export const dutyKinds = {
  REFERRAL: { longestWait: 30, source: 'domain reference 2.1: drafts go after 30 days' },
  SCREENING_OFFER: { longestWait: 0, source: 'domain reference 2.2' },
  ORDER: { longestWait: 1096, source: 'domain reference 2.3: the longest term, three years' },
  PLACE: {
    longestWait: 14,
    source: 'domain reference 2.4 and 2.10: whoever is in no prison yet may come to one',
  },
  CONSENT: { longestWait: 0, source: 'domain reference 2.9' },
  STAY: {
    longestWait: 1,
    source: 'domain reference 2.6: a recorded release is held for 45 minutes',
  },
  RELEASE_PREPARATION: { longestWait: 0, source: 'domain reference 2.6' },
  SUBSTITUTION_TREATMENT: { longestWait: 0, source: 'domain reference 2.5 and 7.4' },
  SEARCH_OR_CASE: { longestWait: 1, source: 'domain reference 2.7: asked for again each day' },
  OVERDOSE_WINDOW: { longestWait: 14, source: 'domain reference 6.2: from day 14 to day 28' },
  REVIEW_ITEM: { longestWait: 0, source: 'domain reference 2.6 and 2.9' },
  DEATH_REPORT: { longestWait: 0, source: 'domain reference 2.8' },
} as const satisfies Record<string, { longestWait: number; source: string }>;
export type DutyKind = keyof typeof dutyKinds;
