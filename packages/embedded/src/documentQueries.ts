import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Instant } from '@throughcare/contracts';
import type { Document, Listed, ListQuery, Page } from '@throughcare/store';
import type { Stored } from './committedDocuments.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { storedOf } from './documentTexts.ts';
import type { StoreTables } from './tables.ts';

/** Sorts behind every text: SQLite orders any blob after all texts. */
const beyondText = new Uint8Array(0);

type Named = { kind: string; id: string };

/** The questions. None of them writes. */
export class DocumentQueries {
  readonly #read: StatementSync;
  readonly #ascending: StatementSync;
  readonly #descending: StatementSync;
  readonly #count: StatementSync;
  readonly #scan: StatementSync;
  readonly #due: StatementSync;
  readonly #nextDue: StatementSync;
  readonly #pending: StatementSync;
  readonly #owing: StatementSync;
  readonly #nextOwing: StatementSync;
  readonly #totals: StatementSync;

  constructor(database: DatabaseSync, { documents, entries, totals }: StoreTables) {
    const whole = `SELECT row, kind, id, version, state, envelope FROM ${documents} WHERE`;
    this.#read = database.prepare(`${whole} kind = ? AND id = ?`);
    // One start and one end, so that a page costs the same wherever it stands, among however many ties.
    const listed = `SELECT sort, id, item FROM ${entries} WHERE kind = ? AND name = ? AND key = ?`;
    this.#ascending = database.prepare(
      `${listed} AND (sort, id, item) > (?, ?, ?) AND sort <= ? ORDER BY sort, id, item LIMIT ?`,
    );
    this.#descending = database.prepare(
      `${listed} AND (sort, id, item) < (?, ?, ?) AND sort >= ? ORDER BY sort DESC, id DESC, item DESC LIMIT ?`,
    );
    this.#count = database.prepare(
      `SELECT count(*) AS n FROM ${entries} WHERE kind = ? AND name = ? AND key = ?`,
    );
    this.#scan = database.prepare(`${whole} kind = ? AND id > ? ORDER BY id LIMIT ?`);
    this.#due = database.prepare(
      `SELECT kind, id, due AS dueAt FROM ${documents} WHERE due <= ? ORDER BY due, kind, id LIMIT ?`,
    );
    this.#nextDue = database.prepare(
      `SELECT min(due) AS at FROM ${documents} WHERE due IS NOT NULL`,
    );
    this.#pending = database.prepare(
      `SELECT kind, id FROM ${documents} WHERE waiting IS NOT NULL ORDER BY waiting, kind, id LIMIT ?`,
    );
    this.#owing = database.prepare(
      `SELECT kind, id FROM ${documents} WHERE owing <= ? ORDER BY owing, kind, id LIMIT ?`,
    );
    this.#nextOwing = database.prepare(
      `SELECT min(owing) AS at FROM ${documents} WHERE owing IS NOT NULL`,
    );
    this.#totals = database.prepare(
      `SELECT pending_events AS pendingEvents, follow_ups AS followUps, documents FROM ${totals}`,
    );
  }

  read(kind: string, id: string): Stored | undefined {
    const found = this.#read.get(kind, id);
    return found === undefined ? undefined : storedOf(found);
  }

  list(query: ListQuery): Page {
    const { kind, index, key, limit, descending = false } = query;
    const from = query.from ?? '';
    const to = query.to ?? beyondText;
    const place = query.after === undefined ? undefined : decodeCursor(query.after);
    const rows = descending
      ? this.#descending.all(kind, index, key, ...(place ?? [to, beyondText, '']), from, limit + 1)
      : this.#ascending.all(kind, index, key, ...(place ?? [from, '', '']), to, limit + 1);
    const items = rows.slice(0, limit) as Listed[];
    const last = items.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items, next: more ? encodeCursor([last.sort, last.id, last.item]) : null };
  }

  count(kind: string, index: string, key: string): number {
    return Number(this.#count.get(kind, index, key)?.n);
  }

  scan(kind: string, after: string | null, limit: number): Document[] {
    return this.#scan.all(kind, after ?? '', limit).map((found) => storedOf(found).document);
  }

  due(now: Instant, limit: number): (Named & { dueAt: Instant })[] {
    return this.#due.all(now, limit) as (Named & { dueAt: Instant })[];
  }
  nextDue(): Instant | null {
    return this.#nextDue.get()?.at as Instant | null;
  }
  pending(limit: number): Named[] {
    return this.#pending.all(limit) as Named[];
  }
  owing(now: Instant, limit: number): Named[] {
    return this.#owing.all(now, limit) as Named[];
  }
  nextOwing(): Instant | null {
    return this.#nextOwing.get()?.at as Instant | null;
  }
  totals(): { pendingEvents: number; followUps: number; documents: number } {
    return this.#totals.get() as { pendingEvents: number; followUps: number; documents: number };
  }
}
