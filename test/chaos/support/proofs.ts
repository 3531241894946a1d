import { type CloudEvent, subscriptions, type Topic, topicOf } from '@throughcare/contracts';
import type { EventLog } from '@throughcare/messaging';
import type { House, Pair } from '@throughcare/runtime/house';
import {
  assertAppliedOnce,
  assertConserved,
  assertNoGap,
  assertOrderPerStream,
  assertPublished,
  deliveriesOf,
  type Effects,
  type History,
  historyOf,
  listener,
  teller,
} from '@throughcare/testing';
import { eventually, type Installation } from '@throughcare/testing/house';
import type { Acknowledged } from './load.ts';

/** What the toy listener writes down of the toy teller's events. */
export const heard: Effects<{ readonly heard: readonly string[] }> = {
  left: (state) => state.heard,
  of: (event: CloudEvent) => (event.data as { referralId?: string }).referralId,
};

export const toyTopics = ['throughcare.intake.justice'] as const;

export type PromiseOptions = {
  /** Records of the log that are no events. */
  readonly garbage?: number;
  /** What is read; the toy's own topic where left out. */
  readonly topics?: readonly Topic[];
};

/**
 * The toy house's promise in one call: what was published is in the log in order, nothing is lost on the way, nothing
 * is parked, nothing has its effect twice. Returns the history for more.
 */
export async function assertPromise(
  pair: Pick<Pair, 'journal' | 'store' | 'log'>,
  { garbage = 0 }: PromiseOptions = {},
): Promise<History> {
  const history = await historyOf(pair.journal, toyTopics);
  const subscriber = pair.store('court-diversion');
  assertNoGap(history);
  await assertInLog(history, pair.log, { garbage });
  const { parked } = await assertConserved(history, subscriber);
  expect(parked).toBe(0);
  await assertAppliedOnce(history, subscriber, heard);
  return history;
}

/** What was published stands in the log, in order, with so many records beside it that are no events. */
export async function assertInLog(
  history: History,
  log: EventLog,
  { garbage = 0, topics = toyTopics }: PromiseOptions = {},
): Promise<void> {
  const deliveries = await deliveriesOf(log, topics);
  expect(deliveries.garbage).toBe(garbage);
  assertOrderPerStream(deliveries.events);
  assertPublished(history, deliveries.events);
}

/** The same where no house is open, and that every acknowledged command is in it once. */
export async function assertPromiseAtRest(
  installation: Installation,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const pair = await installation.open([teller(), listener()]);
  try {
    const history = await assertPromise(pair);
    const published = [...history.values()].flatMap(({ stream, events }) =>
      events.map((event) => `${stream.ref} ${heard.of(event)}`),
    );
    expect(published.toSorted()).toEqual(
      acknowledged.map(({ ref, id }) => `${ref} ${id}`).toSorted(),
    );
  } finally {
    await pair.close();
  }
}

type Health = {
  readonly lag: number | null;
  readonly pendingEvents: number | null;
  readonly parked: number | null;
};

/** Waits until a house in another process has nothing left to publish, to read or to clear up. */
export async function untilAtRest(url: string): Promise<void> {
  const health = async (service: string): Promise<Health> =>
    (await (await fetch(`${url}/${service}/health/ready`)).json()) as Health;
  await eventually(
    'the house is at rest',
    async () => {
      const told = await Promise.all(['intake', 'court-diversion'].map(health));
      return told.every(
        ({ lag, pendingEvents, parked }) => lag === 0 && pendingEvents === 0 && parked === 0,
      );
    },
    60_000,
  );
}

/** How often each event stands in the log, by its id. */
export async function deliveredTimes({
  log,
}: Pick<Pair, 'log'>): Promise<ReadonlyMap<string, number>> {
  const { events } = await deliveriesOf(log, toyTopics);
  return new Map([...Map.groupBy(events, ({ id }) => id)].map(([id, all]) => [id, all.length]));
}

/** The promise for whatever services a house has: no gap, all in the log and in order, all settled, nothing parked. */
export async function assertDelivered({ pair, services }: House): Promise<void> {
  const topics = [...new Set(services.flatMap(({ name }) => subscriptions[name]))];
  const history = await historyOf(pair.journal, topics);
  assertNoGap(history);
  await assertInLog(history, pair.log, { topics });
  for (const { name } of services) {
    const reads = (topic: Topic) => subscriptions[name].includes(topic);
    const heardHere = [...history].filter(([, { stream }]) =>
      reads(topicOf(stream.service, stream.audience)),
    );
    const { parked } = await assertConserved(new Map(heardHere), pair.store(name));
    expect({ name, parked }).toEqual({ name, parked: 0 });
  }
}
