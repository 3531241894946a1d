import { z } from 'zod';

/**
 * How someone is released. `planned` false leaves no notice: the offer must still be raised.
 * Source: domain reference 2.6, RELEASED_UNPLANNED, and its date types.
 */
export const releaseKinds = {
  PLANNED: { planned: true, label: 'on the date that was prepared' },
  EARLY: { planned: true, label: 'under an early release scheme' },
  FROM_COURT: { planned: false, label: 'let go by a court' },
  BAIL: { planned: false, label: 'on bail' },
  APPEAL: { planned: false, label: 'after an appeal' },
  AMNESTY: { planned: false, label: 'by an amnesty or a pardon' },
  WITHOUT_NOTICE: { planned: false, label: 'from one moment to the next, as on a fine paid' },
  UNKNOWN: { planned: false, label: 'the source does not say how' },
} as const;
export type ReleaseKind = keyof typeof releaseKinds;
export const ReleaseKind = z.enum(Object.keys(releaseKinds) as [ReleaseKind, ...ReleaseKind[]]);
