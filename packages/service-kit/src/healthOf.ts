import type { Instant } from '@throughcare/contracts';
import type { Store } from '@throughcare/store';
import type { Subscription } from './engine/subscription.ts';
import { type NoticeHealth, orNull, type ServiceHealth, unreadiness } from './health.ts';

export type HealthOptions = {
  readonly started: boolean;
  readonly store: Store;
  readonly subscription: Subscription;
  readonly logRefuses: boolean;
  readonly projectionStandsStill: boolean;
  /** In milliseconds. */
  readonly skew: number;
  /** Other reasons why the process is not ready. */
  readonly troubles: readonly string[];
  /** How notices stand; undefined where the service sends none. */
  readonly notices: (() => Promise<NoticeHealth>) | undefined;
};

/** The health of a service at this moment. Never rejects: what the store or the log does not tell is null. */
export async function healthOf(options: HealthOptions): Promise<ServiceHealth> {
  const { started, store, subscription, logRefuses, projectionStandsStill, skew, troubles } =
    options;
  const { parked: parkedEvents, dispatcher } = subscription;
  const [totals, pendingSince, parked, parkedSince, lag, notices] = await Promise.all([
    orNull(() => store.totals()),
    orNull(() => oldestPending(store)),
    orNull(() => parkedEvents.count()),
    orNull(() => parkedEvents.oldest()),
    orNull(() => subscription.lag()),
    options.notices?.() ?? null,
  ]);
  const reasons = [
    ...unreadiness({
      started,
      flooded: dispatcher.flooded,
      storeAnswers: totals !== null && parked !== null,
      logRefuses,
      readingStandsStill: subscription.standsStill || projectionStandsStill,
      skew,
    }),
    ...troubles,
  ];
  return {
    ready: reasons.length === 0,
    reasons,
    documents: totals?.documents ?? null,
    pendingEvents: totals?.pendingEvents ?? null,
    pendingSince,
    followUps: totals?.followUps ?? null,
    parked,
    parkedSince,
    lag,
    applied: dispatcher.counts.applied,
    ignored: dispatcher.counts.ignored,
    duplicates: dispatcher.counts.duplicate,
    gaps: subscription.counts.gaps,
    notices,
  };
}

async function oldestPending(store: Store): Promise<Instant | null> {
  const [first] = await store.pending(1);
  const document = first && (await store.read(first.kind, first.id));
  return document?.outbox[0]?.time ?? null;
}
