import type { Instant } from '@throughcare/contracts';
import type { Document, ListQuery, Page } from '@throughcare/store';
import type { Appointment } from './agenda.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { DocumentModel } from './documentCollection.ts';
import { parseEntry, rangeOf, tallyText } from './entryText.ts';
import { type Fetch, firstEntries, lastEntries } from './firstEntries.ts';
import type { IndexName } from './indexes.ts';
import { decodeText, encodeText } from './plain.ts';
import { documentOf, nameOf, type StoredDocument } from './storedDocument.ts';

type Named = { kind: string; id: string };
type Queue = 'due' | 'waiting' | 'owing';

const sortedBy = {
  due: 'dueAt',
  waiting: 'waitingSince',
  owing: 'owingFrom',
} as const satisfies Record<Queue & IndexName, keyof StoredDocument>;

/** The questions. Errors are the driver's own. */
export class DocumentQueries {
  readonly #model: DocumentModel;
  readonly #timeout: number;

  /** `timeout`: how long the server may work on one question, in ms. */
  constructor(model: DocumentModel, timeout: number) {
    this.#model = model;
    this.#timeout = timeout;
  }

  async list(query: ListQuery): Promise<Page> {
    const place = query.after === undefined ? null : decodeCursor(query.after);
    const list = tallyText(query.kind, query.index, query.key, 1);
    // The list by equality, its part by range, the way by the index: a server that cannot do the second has the first.
    const fetch: Fetch = async ({ above, below }, limit) => {
      const question = this.#model
        .find({ tallies: list, entries: { $elemMatch: { $gt: above, $lt: below } } })
        .select({ _id: 0, entries: 1 })
        .hint('entries' satisfies IndexName)
        .maxTimeMS(this.#timeout);
      const found = await (limit === null ? question : question.limit(limit)).lean<
        Pick<StoredDocument, 'entries'>[]
      >();
      return found.map(({ entries }) => entries ?? []);
    };
    const take = query.descending === true ? lastEntries : firstEntries;
    const entries = (await take(fetch, rangeOf(query, place), query.limit + 1)).map(parseEntry);
    const items = entries.slice(0, query.limit).map(({ id, item, sort }) => ({ id, item, sort }));
    const last = items.at(-1);
    const more = entries.length > query.limit && last !== undefined;
    return { items, next: more ? encodeCursor([last.sort, last.id, last.item]) : null };
  }

  /** Entries, not documents: those documents that have a first one in the list, a second one, and so on. */
  async count(kind: string, index: string, key: string): Promise<number> {
    let count = 0;
    for (let ordinal = 1; ; ordinal++) {
      const have = await this.#model
        .countDocuments({ tallies: tallyText(kind, index, key, ordinal) })
        .maxTimeMS(this.#timeout);
      if (have === 0) return count;
      count += have;
    }
  }

  async scan(kind: string, after: string | null, limit: number): Promise<Document[]> {
    const found = await this.#model
      .find({
        kind: encodeText(kind),
        // `0` comes directly after `/`.
        _id: { $gt: nameOf(kind, after ?? ''), $lt: encodeText(`${kind}0`) },
      })
      .sort({ _id: 1 })
      .hint('_id_')
      .limit(limit)
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument[]>();
    return found.map(documentOf);
  }

  /** What has a next tick, the earliest first. */
  async due(limit: number): Promise<Appointment[]> {
    const found = await this.#first('due', limit);
    return found.map((one) => ({ ...named(one), dueAt: one.dueAt as Instant }));
  }
  async pending(limit: number): Promise<Named[]> {
    return (await this.#first('waiting', limit)).map(named);
  }
  async owing(now: Instant, limit: number): Promise<Named[]> {
    return (await this.#first('owing', limit, now)).map(named);
  }
  async nextOwing(): Promise<Instant | null> {
    const [first] = await this.#first('owing', 1);
    return (first?.owingFrom as Instant | undefined) ?? null;
  }

  /** What waits, from the documents that have something waiting. */
  async waiting(): Promise<{ pendingEvents: number; followUps: number }> {
    const [events, followUps] = await Promise.all([
      this.#all('waiting', 'waitingEvents'),
      this.#all('owing', 'owedFollowUps'),
    ]);
    return { pendingEvents: sum(events), followUps: sum(followUps) };
  }

  async documents(): Promise<number> {
    // No limit of time: it reads as many index keys as there are documents.
    return this.#model.countDocuments({});
  }

  #first(queue: Queue, limit: number, now?: Instant): Promise<StoredDocument[]> {
    const field = sortedBy[queue];
    return this.#model
      .find({ queues: queue, [field]: now === undefined ? { $gt: '' } : { $gt: '', $lte: now } })
      .select({ _id: 0, kind: 1, id: 1, [field]: 1 })
      .sort({ [field]: 1, _id: 1 })
      .hint(queue)
      .limit(limit)
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument[]>();
  }

  async #all(queue: Queue, field: 'waitingEvents' | 'owedFollowUps'): Promise<number[]> {
    const found = await this.#model
      .find({ queues: queue, [sortedBy[queue]]: { $gt: '' } })
      .select({ _id: 0, [field]: 1 })
      .hint(queue)
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument[]>();
    return found.map((one) => one[field]);
  }
}

const named = ({ kind, id }: StoredDocument): Named => ({
  kind: decodeText(kind),
  id: decodeText(id),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
