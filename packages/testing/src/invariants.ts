import { randomUUID } from 'node:crypto';
import {
  type Audience,
  CloudEvent,
  type ServiceName,
  type Stream,
  streamName,
  streamOf,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import type { Delivered, EventLog, Journal } from '@throughcare/messaging';
import { kindOf, personKind } from '@throughcare/record';
import type { Document, Store } from '@throughcare/store';
import { turn } from '@throughcare/waiting';

/** Everything that was published, by stream, in order. */
export type History = ReadonlyMap<
  string,
  { readonly stream: Stream; readonly events: readonly CloudEvent[] }
>;

/** What a promise of delivery was broken by: streams and sequences, never what an event says. */
class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
  constructor(invariant: string, breaches: readonly string[]) {
    super(`${invariant}: ${breaches.length} times, first ${breaches.slice(0, 5).join('; ')}`);
  }
}

const pageSize = 500;

/** Reads the whole history of topics out of the owners' journal. */
export async function historyOf(journal: Journal, topics: readonly Topic[]): Promise<History> {
  const history = new Map<string, { stream: Stream; events: readonly CloudEvent[] }>();
  for (const topic of topics) {
    const [, service, audience] = topic.split('.') as [string, ServiceName, Audience];
    let since: string | null = null;
    for (;;) {
      const page = await journal.heads(service, audience, since, pageSize);
      for (const { ref } of page.heads) {
        const stream = { service, audience, ref };
        history.set(streamName(stream), { stream, events: await eventsOf(journal, stream) });
      }
      if (page.heads.length === 0) break;
      since = page.next;
    }
  }
  return history;
}

async function eventsOf(journal: Journal, stream: Stream): Promise<CloudEvent[]> {
  const events: CloudEvent[] = [];
  for (;;) {
    const page = await journal.read(stream, events.at(-1)?.sequence ?? 0, pageSize);
    if (page.length === 0) return events;
    events.push(...page);
  }
}

export type Deliveries = {
  /** In the log's order, which within a stream is what counts. */
  readonly events: readonly CloudEvent[];
  /** Records that are no events. */
  readonly garbage: number;
};

/** Reads topics as a new subscriber would, from their beginning to where they end now. */
export async function deliveriesOf(log: EventLog, topics: readonly Topic[]): Promise<Deliveries> {
  const events: CloudEvent[] = [];
  let garbage = 0;
  const settled = new Map<string, string>();
  const reader = await log.consume({
    group: `reader-${randomUUID()}`,
    topics,
    after: async (partition) => settled.get(partition),
    deliver: async (batch) => {
      for (const record of batch) {
        const event = eventIn(record);
        if (event) events.push(event);
        else garbage++;
        settled.set(record.partition, record.offset);
      }
    },
  });
  try {
    while ((await reader.lag()) > 0) await turn();
  } finally {
    await reader.stop();
  }
  return { events, garbage };
}

function eventIn({ topic, value }: Delivered): CloudEvent | undefined {
  try {
    const parsed = CloudEvent.safeParse(JSON.parse(value ?? ''));
    if (!parsed.success) return undefined;
    const { service, audience } = streamOf(parsed.data);
    return topicOf(service, audience) === topic ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Everything that the owners' journal has is in the log as well, at least once. */
export function assertPublished(history: History, deliveries: readonly CloudEvent[]): void {
  const breaches: string[] = [];
  const there = new Set(deliveries.map(({ id }) => id));
  for (const [name, { events }] of history)
    for (const { id, sequence } of events)
      if (!there.has(id)) breaches.push(`${name}@${sequence} never came to the log`);
  fail('what was published is in the log', breaches);
}

/** Every stream counts 1, 2, 3 … without a hole and without a repeat. */
export function assertNoGap(history: History): void {
  const breaches: string[] = [];
  for (const [name, { events }] of history)
    for (const [n, { sequence }] of events.entries())
      if (sequence !== n + 1) breaches.push(`${name} has ${sequence} in place ${n + 1}`);
  fail('the history has no gap', breaches);
}

/** Deliveries may repeat, but no event comes for the first time after a later one of its stream: (5, 6, 5), never (6, 5). */
export function assertOrderPerStream(deliveries: readonly CloudEvent[]): void {
  const breaches: string[] = [];
  const highest = new Map<string, number>();
  const seen = new Set<string>();
  for (const event of deliveries) {
    const stream = streamName(streamOf(event));
    const last = highest.get(stream) ?? 0;
    if (!seen.has(`${stream}@${event.sequence}`) && event.sequence < last)
      breaches.push(`${stream} gives ${event.sequence} after ${last}`);
    seen.add(`${stream}@${event.sequence}`);
    highest.set(stream, Math.max(last, event.sequence));
  }
  fail('streams keep their order', breaches);
}

export type Effects<S> = {
  /** What the events of this person left behind, in the order in which it came. */
  readonly left: (state: S) => readonly string[];
  /** What one event leaves; undefined where it leaves nothing. */
  readonly of: (event: CloudEvent) => string | undefined;
};

/** Each event of the history has had its effect on its person's document once, in the order of its stream. */
export async function assertAppliedOnce<S>(
  history: History,
  subscriber: Store,
  effects: Effects<S>,
): Promise<void> {
  const breaches: string[] = [];
  for (const [name, { stream, events }] of history) {
    const document = await subscriber.read<S>(personKind, stream.ref);
    const wanted = events.flatMap((event) => effects.of(event) ?? []);
    const mine = new Set(wanted);
    const left = (document ? effects.left(document.state) : []).filter((one) => mine.has(one));
    if (left.join('\n') !== wanted.join('\n'))
      breaches.push(`${name} left ${left.length} effects of ${wanted.length}, or in another order`);
  }
  fail('every event is applied once', breaches);
}

/** Nothing is lost on the way: each published event is settled at its subscriber, or parked there. Gives how many of each. */
export async function assertConserved(
  history: History,
  subscriber: Store,
): Promise<{ readonly settled: number; readonly parked: number }> {
  const breaches: string[] = [];
  let settled = 0;
  let parked = 0;
  for (const [name, { stream, events }] of history) {
    const document: Document | undefined = await subscriber.read(kindOf(stream.ref), stream.ref);
    const position = document?.positions[`${stream.service}/${stream.audience}`]?.sequence ?? 0;
    for (const { sequence } of events)
      if (sequence <= position) settled++;
      else if (await subscriber.read('parked', `${name}/${sequence}`)) parked++;
      else breaches.push(`${name}@${sequence} is neither settled nor parked`);
  }
  fail('every published event is accounted for', breaches);
  return { settled, parked };
}

function fail(invariant: string, breaches: readonly string[]): void {
  if (breaches.length > 0) throw new InvariantBroken(invariant, breaches);
}
