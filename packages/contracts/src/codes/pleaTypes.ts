import { z } from 'zod';

/** On which footing a diversion order stands. Source: domain reference 2.3 (informed answer, plea type recorded). */
export const pleaTypes = {
  PRE_PLEA: 'before any plea',
  DEFERRED_PLEA: 'plea deferred',
  POST_PLEA: 'after a plea, or with the sentence suspended',
  POST_SENTENCE: 'after sentence',
} as const;

export type PleaType = keyof typeof pleaTypes;
export const PleaType = z.enum(Object.keys(pleaTypes) as [PleaType, ...PleaType[]]);
