import type { Instant } from '@throughcare/contracts';
import { within } from '@throughcare/waiting';

/** How notices out of this installation stand. No address and no organisation stands in it. */
export type NoticeStanding = {
  /** Notices that are to be sent, now or after a pause. */
  readonly waiting: number;
  /** The last notice that did not leave at its last try: when, and the receiver's answer or why there was none. */
  readonly lastFailure: { readonly at: Instant; readonly code: string } | null;
};
export type NoticeHealth = {
  /** Whether mail is set up. */
  readonly mails: boolean;
  /** Null: the store does not tell now. */
  readonly standing: NoticeStanding | null;
};

/**
 * The health of a service, for operators and load balancers. What is stored is counted in the store; the other counts begin
 * with the process. Null: the store or the log does not answer now.
 */
export type ServiceHealth = {
  readonly ready: boolean;
  /** Why it is not ready, in words. */
  readonly reasons: readonly string[];
  readonly documents: number | null;
  /** Events that are not in the log yet, and the moment of the oldest. */
  readonly pendingEvents: number | null;
  readonly pendingSince: Instant | null;
  readonly followUps: number | null;
  /** Parked records, and when the one parked longest was parked. */
  readonly parked: number | null;
  readonly parkedSince: Instant | null;
  /** Records of the log that are not settled here. */
  readonly lag: number | null;
  readonly applied: number;
  readonly ignored: number;
  readonly duplicates: number;
  /** Streams found to lack events that the log never delivered; they were refilled. */
  readonly gaps: number;
  /** Null where the service sends none. */
  readonly notices: NoticeHealth | null;
};

/** Milliseconds that the clock may be behind the moments that are stored. */
const mostSkew = 30_000;

export function unreadiness(now: {
  readonly started: boolean;
  readonly flooded: boolean;
  readonly storeAnswers: boolean;
  readonly logRefuses: boolean;
  readonly readingStandsStill: boolean;
  readonly skew: number;
}): string[] {
  return [
    ...(now.started ? [] : ['not started']),
    ...(now.flooded ? ['too many newly blocked streams'] : []),
    ...(now.storeAnswers ? [] : ['the store does not answer']),
    ...(now.logRefuses ? ['the log refuses events'] : []),
    ...(now.readingStandsStill ? ['what the log delivers cannot be settled'] : []),
    ...(now.skew > mostSkew ? ['the clock is behind what is stored'] : []),
  ];
}

/** Wall milliseconds after which an answer about the log or the store counts as none: whoever asks for health waits for it. */
const patience = 2_000;

/** What was asked, or null where no answer comes in time. */
export const orNull = async <T>(question: () => Promise<T>): Promise<T | null> =>
  (await within(patience, question)) ?? null;
