import type { Instant } from '@throughcare/contracts';

/** How a service is, for operators and load balancers. Counts since it started, but for what is stored. */
export type ServiceHealth = {
  readonly ready: boolean;
  /** Why not, in words. */
  readonly reasons: readonly string[];
  /** Events that wait for the log. */
  readonly pendingEvents: number;
  readonly followUps: number;
  /** Records that stand aside, and since when the one that waits longest does. */
  readonly parked: number;
  readonly parkedSince: Instant | null;
  /** Records of the log that are not settled here. */
  readonly lag: number;
  readonly applied: number;
  readonly ignored: number;
  readonly duplicates: number;
  /** Streams found to lack events that the log never delivered. */
  readonly holes: number;
};

/** Milliseconds that the clock may be behind what is stored. */
const mostSkew = 30_000;

export function unreadiness(now: {
  readonly started: boolean;
  readonly flooded: boolean;
  readonly logRefuses: boolean;
  readonly readingStandsStill: boolean;
  readonly skew: number;
}): string[] {
  return [
    ...(now.started ? [] : ['not started']),
    ...(now.flooded ? ['too many newly blocked streams'] : []),
    ...(now.logRefuses ? ['the log refuses events'] : []),
    ...(now.readingStandsStill ? ['what the log delivers cannot be settled'] : []),
    ...(now.skew > mostSkew ? ['the clock is behind what is stored'] : []),
  ];
}
