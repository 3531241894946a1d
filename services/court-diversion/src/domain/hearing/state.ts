import type { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { Done } from '../step/done.ts';

export const HearingType = z.enum(['ISSUE', 'STATUS', 'REVIEW', 'BREACH', 'COMPLETION']);
export type HearingType = z.infer<typeof HearingType>;

export type ProgressReport = {
  readonly attendance: 'AS_AGREED' | 'PARTLY' | 'NOT_AT_ALL' | 'NOT_STATED';
  /** The provider's own view (L2 text); never test results or clinical findings. */
  readonly providerView: string | null;
  readonly testsReported: boolean;
  readonly done: Done;
};

/** A sitting of the court about one order. */
export type Hearing = {
  readonly id: string;
  readonly orderId: string;
  readonly at: Instant;
  readonly type: HearingType;
  /** Who sits, by the name of their account or the court's own short code; null where it is not said, or was not yet kept. */
  readonly judge?: string | null;
  readonly room?: string | null;
  /** When the progress report is asked for and when it is due; null where none is wanted. */
  readonly report: {
    readonly askAt: Instant;
    readonly dueAt: Instant;
    readonly asked: Done | null;
    readonly received: ProgressReport | null;
  } | null;
  /** The hearing whose new date this is; null where it is none. */
  readonly replaces: string | null;
  readonly scheduled: Done;
  readonly held: { readonly minutes: readonly string[]; readonly done: Done } | null;
  readonly cancelled: { readonly reason: string; readonly done: Done } | null;
};

export const hearingState = (hearing: Hearing): 'SCHEDULED' | 'HELD' | 'CANCELLED' =>
  hearing.cancelled ? 'CANCELLED' : hearing.held ? 'HELD' : 'SCHEDULED';
