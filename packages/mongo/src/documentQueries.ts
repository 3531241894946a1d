import type { Instant } from '@throughcare/contracts';
import type { Document, ListQuery, Page } from '@throughcare/store';
import type { Appointment } from './agenda.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { DocumentModel } from './documentCollection.ts';
import { parseEntry, rangeOf, tallyText } from './entryText.ts';
import { type Fetch, firstEntries, lastEntries } from './firstEntries.ts';
import type { IndexName } from './indexes.ts';
import { encodeText } from './plain.ts';
import { documentOf, named, nameOf, type Queue, type StoredDocument } from './storedDocument.ts';

type Named = Pick<Document, 'kind' | 'id'>;
type Standing = Named & { readonly at: Instant };

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
    return found.map(({ kind, id, at }) => ({ kind, id, dueAt: at }));
  }
  async pending(limit: number): Promise<Named[]> {
    return (await this.#first('waiting', limit)).map(withoutTime);
  }
  async owing(now: Instant, limit: number): Promise<Named[]> {
    return (await this.#first('owing', limit, now)).map(withoutTime);
  }
  async nextOwing(): Promise<Instant | null> {
    const [first] = await this.#first('owing', 1);
    return first?.at ?? null;
  }

  /** What waits, from the documents that have something waiting. */
  async waiting(): Promise<{ pendingEvents: number; followUps: number }> {
    const [pendingEvents, followUps] = await Promise.all([
      this.#total('waiting'),
      this.#total('owing'),
    ]);
    return { pendingEvents, followUps };
  }

  async documents(): Promise<number> {
    // No limit of time: it reads as many index keys as there are documents.
    return this.#model.countDocuments({});
  }

  async #first(queue: Queue, limit: number, now?: Instant): Promise<Standing[]> {
    const [at, name] = [`${queue}At`, `${queue}Name`] as const;
    const found = await this.#model
      .find({ [queue]: true, [at]: now === undefined ? { $gt: '' } : { $gt: '', $lte: now } })
      .select({ _id: 0, [at]: 1, [name]: 1 })
      .sort({ [at]: 1, [name]: 1 })
      .hint(queue satisfies IndexName)
      .limit(limit)
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument[]>();
    return found.map((one) => ({ ...named(one[name] ?? ''), at: one[at] as Instant }));
  }

  async #total(queue: 'waiting' | 'owing'): Promise<number> {
    const count = `${queue}Count` as const;
    const found = await this.#model
      .find({ [queue]: true, [`${queue}At`]: { $gt: '' } })
      .select({ _id: 0, [count]: 1 })
      .hint(queue satisfies IndexName)
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument[]>();
    return found.reduce((total, one) => total + (one[count] ?? 0), 0);
  }
}

const withoutTime = ({ kind, id }: Standing): Named => ({ kind, id });
