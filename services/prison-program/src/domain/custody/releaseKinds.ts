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
  AMNESTY: { planned: false, label: 'by an amnesty' },
  UNKNOWN: { planned: false, label: 'the source does not say how' },
} as const;
export type ReleaseKind = keyof typeof releaseKinds;
export const ReleaseKind = z.enum(Object.keys(releaseKinds) as [ReleaseKind, ...ReleaseKind[]]);

/** Why a recorded release is taken back within the hold. BACK_INSIDE and DIED come by themselves. */
export const ReversalReason = z.enum([
  'NEVER_LEFT_RECEPTION',
  'WRONG_PERSON',
  'RECORDED_IN_ERROR',
  'RECORD_MERGED',
]);

/** Why a confirmed release turns out not to be one. The last four say what it was instead. */
export const CorrectionReason = z.enum([
  'RECORDED_IN_ERROR',
  'WRONG_PERSON',
  'RECORD_MERGED',
  'TEMPORARY_ABSENCE',
  'SENT_TO_COURT',
  'TRANSFERRED',
  'RELEASED_TO_HOSPITAL',
]);
