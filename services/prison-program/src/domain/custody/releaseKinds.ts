import { leaveReasons } from '@throughcare/contracts';
import { z } from 'zod';

/** Why a recorded release is taken back within the hold. BACK_INSIDE and DIED come by themselves. */
export const ReversalReason = z.enum([
  'NEVER_LEFT_RECEPTION',
  'WRONG_PERSON',
  'RECORDED_IN_ERROR',
  'RECORD_MERGED',
]);

/** Why a confirmed release turns out not to be one. A way of leaving says what it was instead. */
export const CorrectionReason = z.enum([
  'RECORDED_IN_ERROR',
  'WRONG_PERSON',
  'RECORD_MERGED',
  ...leaveReasons,
]);
