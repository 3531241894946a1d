import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Document, type IndexEntry, type Listed, StoreError } from '@throughcare/store';
import type { Stored } from './committedDocuments.ts';
import { storedOf, type Texts } from './documentTexts.ts';
import type { StoreTables } from './tables.ts';

/** What stands beside the body, so that it can be searched for. */
type Columns = { due: string | null; waiting: string | null; owing: string | null };

const columnsOf = (document: Document): Columns => {
  let owing: string | null = null;
  for (const { notBefore } of document.followUps)
    if (owing === null || notBefore < owing) owing = notBefore;
  return { due: document.dueAt, waiting: document.outbox[0]?.time ?? null, owing };
};

const isSame = (a: IndexEntry | undefined, b: IndexEntry | undefined): boolean =>
  a?.name === b?.name &&
  a?.key === b?.key &&
  a?.sort === b?.sort &&
  (a?.item ?? '') === (b?.item ?? '');

/** The statements that write one document with its index entries, inside a transaction of somebody else. */
export class DocumentTable {
  readonly #load: StatementSync;
  readonly #insert: StatementSync;
  /** By what is set beside the envelope: SQLite rewrites the index of every column that is set, changed or not. */
  readonly #update: Readonly<Record<'both' | 'columns' | 'state' | 'envelope', StatementSync>>;
  readonly #remove: StatementSync;
  readonly #addEntry: StatementSync;
  readonly #dropEntry: StatementSync;
  readonly #last: StatementSync;
  readonly #addTotals: StatementSync;
  #grown = { documents: 0, pendingEvents: 0, followUps: 0 };

  constructor(database: DatabaseSync, { documents, entries, totals }: StoreTables) {
    this.#load = database.prepare(
      `SELECT row, kind, id, version, state, envelope FROM ${documents} WHERE kind = ? AND id = ?`,
    );
    this.#insert = database.prepare(
      `INSERT INTO ${documents} (kind, id, version, due, waiting, owing, envelope, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const update = (...columns: readonly string[]): StatementSync =>
      database.prepare(
        `UPDATE ${documents} SET version = ?, envelope = ?${columns.map((column) => `, ${column} = ?`).join('')} WHERE row = ? AND version = ?`,
      );
    this.#update = {
      both: update('due', 'waiting', 'owing', 'state'),
      columns: update('due', 'waiting', 'owing'),
      state: update('state'),
      envelope: update(),
    };
    this.#remove = database.prepare(`DELETE FROM ${documents} WHERE row = ? AND version = ?`);
    this.#addEntry = database.prepare(`INSERT OR IGNORE INTO ${entries} VALUES (?, ?, ?, ?, ?, ?)`);
    this.#dropEntry = database.prepare(
      `DELETE FROM ${entries} WHERE kind = ? AND name = ? AND key = ? AND sort = ? AND id = ? AND item = ?`,
    );
    this.#last = database.prepare(
      `SELECT sort, id, item FROM ${entries} WHERE kind = ? AND name = ? AND key = ? ORDER BY sort DESC, id DESC, item DESC LIMIT 1`,
    );
    this.#addTotals = database.prepare(
      `UPDATE ${totals} SET documents = documents + ?, pending_events = pending_events + ?, follow_ups = follow_ups + ?`,
    );
  }

  load(kind: string, id: string): Stored | undefined {
    const found = this.#load.get(kind, id);
    return found === undefined ? undefined : storedOf(found);
  }

  insert(document: Document, { state, envelope }: Texts): Stored {
    const { due, waiting, owing } = columnsOf(document);
    const { kind, id, version } = document;
    const { lastInsertRowid } = this.#insert.run(
      kind,
      id,
      version,
      due,
      waiting,
      owing,
      envelope,
      state.text,
    );
    this.#writeEntries(document, [], document.index);
    this.#count(undefined, document);
    return storedAs(Number(lastInsertRowid), document, { state, envelope });
  }

  update({ row, document: before }: Stored, document: Document, texts: Texts): Stored {
    const was = columnsOf(before);
    const { due, waiting, owing } = columnsOf(document);
    const columns =
      was.due === due && was.waiting === waiting && was.owing === owing
        ? []
        : [due, waiting, owing];
    const state = texts.state.changed ? [texts.state.text] : [];
    const moved = columns.length > 0;
    const sets = moved
      ? texts.state.changed
        ? 'both'
        : 'columns'
      : texts.state.changed
        ? 'state'
        : 'envelope';
    const { changes } = this.#update[sets].run(
      document.version,
      texts.envelope,
      ...columns,
      ...state,
      row,
      before.version,
    );
    expectOne(changes);
    this.#writeEntries(document, before.index, document.index);
    this.#count(before, document);
    return storedAs(row, document, texts);
  }

  /** The last entry of an index under a key, as this transaction has it. */
  last(kind: string, index: string, key: string): Listed | undefined {
    return this.#last.get(kind, index, key) as Listed | undefined;
  }

  remove({ row, document }: Stored): void {
    expectOne(this.#remove.run(row, document.version).changes);
    this.#writeEntries(document, document.index, []);
    this.#count(document, undefined);
  }

  /** Writes what the totals grew by in this transaction. */
  writeTotals(): void {
    const { documents, pendingEvents, followUps } = this.#grown;
    if (documents !== 0 || pendingEvents !== 0 || followUps !== 0)
      this.#addTotals.run(documents, pendingEvents, followUps);
    this.forgetTotals();
  }

  forgetTotals(): void {
    this.#grown = { documents: 0, pendingEvents: 0, followUps: 0 };
  }

  #count(before: Document | undefined, after: Document | undefined): void {
    const grown = this.#grown;
    grown.documents += (after === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
    grown.pendingEvents += (after?.outbox.length ?? 0) - (before?.outbox.length ?? 0);
    grown.followUps += (after?.followUps.length ?? 0) - (before?.followUps.length ?? 0);
  }

  /** Only what changed: most writes leave their index entries alone. */
  #writeEntries(
    { kind, id }: Document,
    before: readonly IndexEntry[],
    after: readonly IndexEntry[],
  ): void {
    if (before === after) return;
    // Entries keep their order: what is alike at both ends is not looked at again.
    let from = 0;
    const shorter = Math.min(before.length, after.length);
    while (from < shorter && isSame(before[from], after[from])) from++;
    let alike = 0;
    while (alike < shorter - from && isSame(before.at(-1 - alike), after.at(-1 - alike))) alike++;
    const isIn = (all: readonly IndexEntry[], entry: IndexEntry) =>
      all.some((one) => isSame(one, entry));
    for (const entry of before.slice(from, before.length - alike))
      if (!isIn(after, entry))
        this.#dropEntry.run(kind, entry.name, entry.key, entry.sort, id, entry.item ?? '');
    for (const entry of after.slice(from, after.length - alike))
      if (!isIn(before, entry))
        this.#addEntry.run(kind, entry.name, entry.key, entry.sort, id, entry.item ?? '');
  }
}

const storedAs = (row: number, document: Document, { state, envelope }: Texts): Stored => ({
  row,
  document,
  stateSize: state.size,
  size: state.size + envelope.length,
});

function expectOne(changes: number | bigint): void {
  if (changes !== 1)
    throw new StoreError('conflict', 'The document is not as it was: somebody else writes here.');
}
