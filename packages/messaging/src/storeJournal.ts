import {
  type Audience,
  audiences,
  type CloudEvent,
  type ServiceName,
  type Stream,
  streamName,
  streamOf,
} from '@throughcare/contracts';
import type { Document, Draft, Store } from '@throughcare/store';
import type { EventLog, Head, LogRecord, WholeJournal } from './eventLog.ts';
import { plainDraft } from './plainDraft.ts';
import { SegmentedList } from './segmentedList.ts';

const kind = 'journal';
const digits = 12;
const padded = (n: number): string => String(n).padStart(digits, '0');
/** Sorts in the order of publishing: after a restore the sequence continues in a new epoch. */
const sortOf = ({ epoch, sequence }: Pick<CloudEvent, 'epoch' | 'sequence'>): string =>
  `${padded(epoch)}/${padded(sequence)}`;
const sequenceOf = (sort: string): number => Number(sort.slice(digits + 1));
const epochOf = (sort: string): number => Number(sort.slice(0, digits));

/** Rows written or read at once. */
const atOnce = 32;
const pageSize = 200;
/** The streams of one batch of the relay fit into one segment. */
export const streamsPerSegment = 500;

/** A service's own journal, which it writes itself. */
export type OwnJournal = WholeJournal & {
  /** Resolves when all are durable. After a rejection any of them may be there or not; append them again. */
  append(records: readonly LogRecord[]): Promise<void>;
  /** Which of these events are not in the journal. */
  lacks(events: readonly CloudEvent[]): Promise<readonly CloudEvent[]>;
};

/**
 * The journal in its owner's store, for installations whose log does not keep everything for ever. Each event is one
 * document that never changes; for each topic a segmented list names the streams that grew, in the order in which they did.
 */
export const storeJournal = (store: Store): OwnJournal => new StoreJournal(store);

class StoreJournal implements OwnJournal {
  readonly #store: Store;
  readonly #lists = new Map<string, SegmentedList>();

  constructor(store: Store) {
    this.#store = store;
  }

  async append(records: readonly LogRecord[]): Promise<void> {
    const ofTopics = [...Map.groupBy(records, ({ topic }) => topic).values()];
    await Promise.all(
      ofTopics.map((ofTopic) => this.#appendOfTopic(ofTopic.map(({ event }) => event))),
    );
  }

  async lacks(events: readonly CloudEvent[]): Promise<readonly CloudEvent[]> {
    const rows = await Promise.all(
      events.map((event) => this.#store.read(kind, journalRow(event).id)),
    );
    return events.filter((_event, n) => rows[n] === undefined);
  }

  async read(stream: Stream, afterSequence: number, limit: number): Promise<CloudEvent[]> {
    const events: CloudEvent[] = [];
    for await (const { id, sort } of rowsOf(this.#store, stream)) {
      if (events.length >= limit) break;
      if (sequenceOf(sort) > afterSequence) events.push(await eventOf(this.#store, id));
    }
    return events;
  }

  async heads(service: ServiceName, audience: Audience, since: string | null, limit: number) {
    const { entries, next } = await this.#listOf(service, audience).after(since, limit);
    const heads: Head[] = [];
    for (const name of new Set(entries.map(({ name }) => name))) {
      const head = await headOf(this.#store, { service, audience, ref: name });
      if (head) heads.push(head);
    }
    return { heads: await whatIsOnItsWay(this.#store, heads), next };
  }

  async count(service: ServiceName): Promise<number> {
    const counts = await Promise.all(
      audiences.map((audience) => this.#store.count(kind, 'topic', `${service}/${audience}`)),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async *events(service: ServiceName): AsyncGenerator<CloudEvent> {
    const mine = `${service}/`;
    for (let after: string | null = null; ; ) {
      const page: readonly Document<CloudEvent>[] = await this.#store.scan<CloudEvent>(
        kind,
        after,
        pageSize,
      );
      for (const { id, state } of page) if (id.startsWith(mine)) yield state;
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
    }
  }

  /** The list last, so that a listed stream is in the journal; or in one COMMIT with the rows, for a store that can. */
  async #appendOfTopic(events: readonly CloudEvent[]): Promise<void> {
    const [first] = events;
    if (first === undefined) return;
    const store = this.#store;
    // After a crash in between the outbox still holds the events, and they are appended again.
    if (!store.writesAlong)
      for (let from = 0; from < events.length; from += atOnce)
        await Promise.all(events.slice(from, from + atOnce).map((event) => put(store, event)));
    const { service, audience } = streamOf(first);
    const refs = new Set(events.map(({ partitionkey }) => partitionkey));
    await this.#listOf(service, audience).append([...refs], first.time, (along) => {
      for (const row of events.map(journalRow))
        if (along.read(kind, row.id) === undefined) along.add(row);
    });
  }

  #listOf(service: ServiceName, audience: Audience): SegmentedList {
    const name = `${service}/${audience}`;
    const list = this.#lists.get(name) ?? grownStreams(this.#store, service, audience);
    this.#lists.set(name, list);
    return list;
  }
}

/** Outboxes looked at. Where more wait, any stream may be among them. */
const mostPending = 1_000;

/**
 * Until journal and log have both confirmed an event, it stands in an outbox. Asked after the heads were
 * read, so that what is on its way by none of them is in the log.
 */
async function whatIsOnItsWay(store: Store, heads: readonly Head[]): Promise<readonly Head[]> {
  if (heads.length === 0) return heads;
  const pending = await store.pending(mostPending);
  const all = pending.length === mostPending;
  const refs = new Set(pending.map(({ id }) => id));
  return heads.map((head) => (all || refs.has(head.ref) ? { ...head, onItsWay: true } : head));
}

/** The streams of a topic that grew, in the order in which they did. */
export const grownStreams = (
  store: Store,
  service: ServiceName,
  audience: Audience,
): SegmentedList =>
  new SegmentedList({
    store,
    kind: 'journal-streams',
    name: `${service}/${audience}`,
    perSegment: streamsPerSegment,
  });

/**
 * Publishes to the journal, from which gap detection refills whatever the log loses, and to the log, both in flight at once.
 * Resolves when both have the records; until then, and after a rejection, they stand in an outbox and are published again.
 */
export const journalAndLog =
  (journal: Pick<OwnJournal, 'append'>, log: Pick<EventLog, 'append'>) =>
  async (records: readonly LogRecord[]): Promise<void> => {
    const both = await Promise.allSettled([journal.append(records), log.append(records)]);
    for (const one of both) if (one.status === 'rejected') throw one.reason;
  };

/** An event's document in the journal. */
export function journalRow(event: CloudEvent): Draft<CloudEvent> {
  const stream = streamOf(event);
  const sort = sortOf(event);
  const id = `${streamName(stream)}/${sort}`;
  const index = [
    { name: 'stream', key: streamName(stream), sort },
    { name: 'topic', key: `${stream.service}/${stream.audience}`, sort: '' },
  ];
  return plainDraft(kind, id, event, event.time, index);
}

async function put(store: Store, event: CloudEvent): Promise<void> {
  const row = journalRow(event);
  await store.change<CloudEvent, void>(kind, row.id, '', (current) =>
    current
      ? { keep: true, result: undefined }
      : {
          write: row,
          result: undefined,
          // Need not wait for the disk: the outbox still holds the event, and the write to the list, which comes next, waits.
          recoverable: true,
        },
  );
}

async function* rowsOf(store: Store, stream: Stream): AsyncGenerator<{ id: string; sort: string }> {
  let after: string | undefined;
  do {
    const query = { kind, index: 'stream', key: streamName(stream), limit: pageSize, after };
    const page = await store.list(query);
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function headOf(store: Store, stream: Stream): Promise<Head | undefined> {
  const key = streamName(stream);
  const page = await store.list({ kind, index: 'stream', key, limit: 1, descending: true });
  const sort = page.items[0]?.sort;
  return sort === undefined
    ? undefined
    : { ref: stream.ref, epoch: epochOf(sort), sequence: sequenceOf(sort) };
}

async function eventOf(store: Store, id: string): Promise<CloudEvent> {
  const row = await store.read<CloudEvent>(kind, id);
  if (!row) throw new Error('a row of the journal is gone, though nothing removes any');
  return row.state;
}
