import type { Instant } from '@throughcare/contracts';
import type { Observed, Telemetry } from '@throughcare/telemetry';
import type { ServiceHealth } from '../health.ts';

/** What alert rules are written against: packages/telemetry/README.md lists them. */
const instruments = [
  ['throughcare.log.lag', 'gauge', '{record}', 'Records of the log that are not settled here'],
  ['throughcare.outbox.pending', 'gauge', '{event}', 'Events that wait for the log'],
  ['throughcare.outbox.age', 'gauge', 's', 'How long the oldest event has waited for the log'],
  ['throughcare.parked', 'gauge', '{record}', 'Records that could not be applied and are parked'],
  ['throughcare.gaps', 'counter', '{gap}', 'Streams found to lack events that never came'],
  ['throughcare.retries', 'counter', '{retry}', 'Sends and deliveries that failed and come again'],
] as const;

const observed = instruments.map(
  ([name, kind, unit, description]): Observed => ({ name, kind, unit, description }),
);

export type Watched = {
  readonly health: () => Promise<ServiceHealth>;
  /** Sends and deliveries that failed since this process began. */
  readonly retries: () => number;
  readonly now: () => Instant;
};

/** Tells how a service is at every export, until the function that is returned is called. */
export const observeService = (telemetry: Telemetry, { health, retries, now }: Watched) =>
  telemetry.observe(observed, async () => {
    const { lag, pendingEvents, pendingSince, parked, gaps } = await health();
    const waited =
      pendingSince === null ? 0 : (Date.parse(now()) - Date.parse(pendingSince)) / 1_000;
    const readings: Record<(typeof instruments)[number][0], number | null> = {
      'throughcare.log.lag': lag,
      'throughcare.outbox.pending': pendingEvents,
      'throughcare.outbox.age': pendingEvents === null ? null : Math.max(0, waited),
      'throughcare.parked': parked,
      'throughcare.gaps': gaps,
      'throughcare.retries': retries(),
    };
    return readings;
  });
