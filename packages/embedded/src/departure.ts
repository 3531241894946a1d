import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  audiences,
  type CloudEvent,
  type ServiceName,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import type { LogRecord } from '@throughcare/messaging';
import { type Document, StoreError } from '@throughcare/store';
import { openReader } from './connection.ts';
import { dataFileName } from './dataFile.ts';
import { storedOf } from './documentTexts.ts';
import { filesOfBefore, intoOneFile } from './intoOneFile.ts';
import { privateDir } from './privateDir.ts';
import { secretOf } from './secret.ts';
import { storedTablesOf } from './tables.ts';
import { lockForWriting } from './writerLock.ts';

/** A page ends at so many documents, or where they have so many characters together. */
const page = { documents: 200, text: 2_000_000, events: 400 };

export type DocumentPage = { readonly documents: readonly Document[]; readonly row: number };
export type EventPage = { readonly records: readonly LogRecord[]; readonly place: number };

/** All that a data directory holds, in the order of its files, for whoever carries it elsewhere. */
export type Departure = {
  readonly dir: string;
  /** Names the installation, and tells nothing of its secret. */
  readonly installation: string;
  /** Another text as soon as anything that departs is written. */
  readonly contents: string;
  counts(service: ServiceName): { readonly documents: number; readonly events: number };
  /** Documents after a row; none: there are no more. */
  documents(service: ServiceName, after: number): DocumentPage;
  /** What a service has published, after a place in the log, in the log's order; none: there is no more. */
  events(service: ServiceName, after: number): EventPage;
  /** How many events a topic has. */
  eventsOf(topic: Topic): number;
  /** Keys of a topic's events, each once, in the order in which they first came. */
  refs(topic: Topic): Iterable<string>;
  close(): void;
};

export type DepartureOptions = {
  readonly dir: string;
  readonly services: readonly ServiceName[];
  /** Kinds of documents that stay behind. */
  readonly without: readonly string[];
  /** Called with what was open to others on the machine and is closed now: see privateDir. */
  readonly onMadePrivate?: ((names: readonly string[]) => void) | undefined;
};

/**
 * Opens a data directory to look only, and keeps every writer out until it is closed. Throws StoreError `locked` where
 * another process writes there, `unavailable` where something is missing or of another release.
 */
export function openDeparture(options: DepartureOptions): Departure {
  const { dir: path, services, without, onMadePrivate } = options;
  const dir = resolve(path);
  if (!existsSync(join(dir, dataFileName)) && (!existsSync(dir) || filesOfBefore(dir).length === 0))
    throw new StoreError('unavailable', `Nothing is stored yet in ${dir}.`);
  privateDir(dir, { onMadePrivate });
  const lock = lockForWriting(dir);
  let database: DatabaseSync | undefined;
  const close = () => {
    database?.close();
    lock.release();
  };
  try {
    const secret = secretOf(dir, { create: false });
    intoOneFile(dir);
    const file = openReader(join(dir, dataFileName));
    database = file;
    const leaving = without.map((kind) => `'${kind.replaceAll("'", "''")}'`).join(', ');
    const tables = new Map(
      services.map((service) => [service, new DepartingDocuments(file, service, leaving)]),
    );
    const of = (service: ServiceName): DepartingDocuments => {
      const table = tables.get(service);
      if (table === undefined) throw new Error(`${service} was not opened`);
      return table;
    };
    const log = new DepartingEvents(file);
    const sums = services.map((service) => [service, of(service).sums()]);
    const keyed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
    return {
      dir,
      installation: keyed('throughcare/departure/installation'),
      contents: keyed(`throughcare/departure/contents/${JSON.stringify([sums, log.sums()])}`),
      counts: (service) => ({
        documents: of(service).sums().documents,
        events: topicsOf(service).reduce((sum, topic) => sum + log.count(topic), 0),
      }),
      documents: (service, after) => of(service).after(after),
      events: (service, after) => log.after(topicsOf(service), after),
      eventsOf: (topic) => log.count(topic),
      refs: (topic) => log.refs(topic),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

const topicsOf = (service: ServiceName): readonly Topic[] =>
  audiences.map((audience) => topicOf(service, audience));

type Sums = { readonly documents: number; readonly versions: number; readonly last: number };

class DepartingDocuments {
  readonly #after: StatementSync;
  readonly #sums: Sums;

  constructor(database: DatabaseSync, service: ServiceName, without: string) {
    const { documents } = storedTablesOf(database, service);
    this.#after = database.prepare(
      `SELECT row, kind, id, version, state, envelope FROM ${documents} WHERE row > ? AND kind NOT IN (${without}) ORDER BY row`,
    );
    // A write raises a version, an insert takes a new row: any of them moves one of the three.
    this.#sums = database
      .prepare(
        `SELECT count(*) AS documents, coalesce(sum(version), 0) AS versions, coalesce(max(row), 0) AS last
         FROM ${documents} WHERE kind NOT IN (${without})`,
      )
      .get() as Sums;
  }

  sums(): Sums {
    return this.#sums;
  }

  after(row: number): DocumentPage {
    const documents: Document[] = [];
    let last = row;
    let text = 0;
    for (const found of this.#after.iterate(row)) {
      const { document, size } = storedOf(found);
      documents.push(document);
      last = found.row as number;
      text += size;
      if (documents.length === page.documents || text > page.text) break;
    }
    return { documents, row: last };
  }
}

/** Rows without a sequence are no events, and stay. */
class DepartingEvents {
  readonly #after: StatementSync;
  readonly #refs: StatementSync;
  readonly #count: StatementSync;
  readonly #end: StatementSync;

  constructor(database: DatabaseSync) {
    // By place, whatever the topic: a page by the index over topics would sort all that is left each time.
    this.#after = database.prepare(
      `SELECT place, name, value FROM records NOT INDEXED CROSS JOIN topics USING (topic)
       WHERE place > ? AND sequence IS NOT NULL AND name IN (SELECT value FROM json_each(?)) ORDER BY place LIMIT ?`,
    );
    this.#refs = database.prepare(
      `SELECT key FROM records JOIN topics USING (topic)
       WHERE name = ? AND sequence IS NOT NULL GROUP BY key ORDER BY min(place)`,
    );
    this.#count = database.prepare(
      'SELECT count(*) AS n FROM records JOIN topics USING (topic) WHERE name = ? AND sequence IS NOT NULL',
    );
    this.#end = database.prepare('SELECT coalesce(max(place), 0) AS place FROM records');
  }

  sums(): number {
    return Number(this.#end.get()?.place);
  }

  after(topics: readonly Topic[], place: number): EventPage {
    const found = this.#after.all(place, JSON.stringify(topics), page.events);
    return {
      records: found.map(({ name, value }) => ({
        topic: name as Topic,
        event: JSON.parse(value as string) as CloudEvent,
      })),
      place: Number(found.at(-1)?.place ?? place),
    };
  }

  count(topic: Topic): number {
    return Number(this.#count.get(topic)?.n);
  }

  *refs(topic: Topic): Generator<string> {
    for (const { key } of this.#refs.iterate(topic)) yield key as string;
  }
}
