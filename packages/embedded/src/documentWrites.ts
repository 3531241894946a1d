import type { CloudEvent } from '@throughcare/contracts';
import {
  type Along,
  type Change,
  type Changed,
  type Document,
  writeIdsKept,
} from '@throughcare/store';
import type { CommittedDocuments, Stored } from './committedDocuments.ts';
import { deepFreeze, frozen } from './deepFreeze.ts';
import type { DocumentTable } from './documentTable.ts';
import { type Texts, textsOf } from './documentTexts.ts';
import type { Participant, Prepared } from './groupCommit.ts';
import { type RecordTable, writtenOf } from './recordTable.ts';

export type DocumentWritesOptions = {
  readonly table: DocumentTable;
  readonly hot: CommittedDocuments;
  readonly freeze: boolean;
  /** See StoreOptions. */
  readonly log: RecordTable | undefined;
};

type Collected = {
  readonly items: unknown[];
  readonly put: (along: Along, items: readonly unknown[]) => void;
};

/** What one service writes in the transaction that is open: its changes see each other, and nobody else sees them before COMMIT. */
export class DocumentWrites implements Participant {
  readonly #table: DocumentTable;
  readonly #hot: CommittedDocuments;
  readonly #freeze: boolean;
  readonly #log: RecordTable | undefined;
  /** What was written so far; null stands for removed. */
  readonly #written = new Map<string, Stored | null>();
  /** Moves with each transaction in which this service wrote something: between two equal readings nothing here has changed. */
  generation = 0;
  /** What is put together at the end. */
  readonly #collected = new Map<string, Collected>();

  constructor({ table, hot, freeze, log }: DocumentWritesOptions) {
    this.#table = table;
    this.#hot = hot;
    this.#freeze = freeze;
    this.#log = log;
  }

  beforeCommit(): void {
    for (const { items, put } of this.#collected.values()) put(this.#along, items);
    this.#collected.clear();
    this.#table.writeTotals();
  }

  committed(): void {
    if (this.#written.size > 0) this.generation++;
    for (const [key, stored] of this.#written)
      if (stored === null) this.#hot.drop(key);
      else this.#hot.put(key, stored);
    this.#written.clear();
  }

  abandoned(): void {
    // It may stand in the file after all.
    this.generation++;
    this.#table.forgetTotals();
    this.#written.clear();
    this.#collected.clear();
  }

  /** What a change comes to, and the statements that write it. */
  prepare<S, R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document<S> | undefined) => Change<S, R>,
  ): Prepared<Changed<S, R>> {
    const key = nameOf(kind, id);
    const stored = this.#current(key, kind, id);
    const current = stored?.document as Document<S> | undefined;
    if (writeId !== '' && current?.writes.includes(writeId))
      return { result: { repeated: true, document: current }, write: null };

    const change = f(current);
    if ('keep' in change) return { result: answer(change.result, current), write: null };
    if ('remove' in change)
      return {
        result: answer(change.result, undefined),
        write:
          stored === undefined
            ? null
            : () => {
                this.#hot.drop(key);
                this.#table.remove(stored);
                this.#written.set(key, null);
              },
      };

    const { document, events } = this.#next(change.write, current, kind, id, writeId);
    // Here, not inside `write`: what cannot be turned into text is this call's own mistake.
    const texts = textsOf(document, stored);
    const records = events.map(writtenOf);
    // What was sent from an outbox is not made again with the same sequence; a row of this file goes or stays with its document.
    const sends = document.outbox.length > (current?.outbox.length ?? 0);
    return {
      result: answer(change.result, document),
      lasting: change.recoverable !== true || sends,
      write: () => {
        this.#put(key, stored, document, texts);
        for (const record of records) this.#log?.append(record);
        change.along?.(this.#along);
      },
    };
  }

  #put(key: string, stored: Stored | undefined, document: Document, texts: Texts): void {
    // Gone until it is committed: whatever goes wrong from here, the next look is at the file.
    this.#hot.drop(key);
    this.#written.set(
      key,
      stored === undefined
        ? this.#table.insert(document, texts)
        : this.#table.update(stored, document, texts),
    );
  }

  readonly #along: Along = {
    read: <S>(kind: string, id: string) =>
      this.#current(nameOf(kind, id), kind, id)?.document as Document<S> | undefined,
    last: (kind, index, key) => this.#table.last(kind, index, key),
    put: (draft) => {
      const { kind, id } = draft;
      const key = nameOf(kind, id);
      const stored = this.#current(key, kind, id);
      const { document } = this.#next(draft, stored?.document, kind, id, '');
      this.#put(key, stored, document, textsOf(document, stored));
    },
    add: (draft) => {
      const { document } = this.#next(draft, undefined, draft.kind, draft.id, '');
      const texts = textsOf(document, undefined);
      this.#put(nameOf(draft.kind, draft.id), undefined, document, texts);
    },
    collect: <T>(key: string, item: T, put: (along: Along, items: readonly T[]) => void) => {
      const collected = this.#collected.get(key) ?? { items: [], put: put as Collected['put'] };
      collected.items.push(item);
      this.#collected.set(key, collected);
    },
  };

  #current(key: string, kind: string, id: string): Stored | undefined {
    const written = this.#written.get(key);
    if (written !== undefined) return written ?? undefined;
    const hot = this.#hot.get(key);
    if (hot !== undefined) return hot;
    const loaded = this.#table.load(kind, id);
    if (loaded !== undefined) this.#hot.put(key, this.#freeze ? frozen(loaded) : loaded);
    return loaded;
  }

  /** The document as it will stand, and the events that leave it for the log. */
  #next<S>(
    draft: Omit<Document<S>, 'version' | 'writes'>,
    current: Document<S> | undefined,
    kind: string,
    id: string,
    writeId: string,
  ): { document: Document<S>; events: readonly CloudEvent[] } {
    const { outbox } = draft;
    const document: Document<S> = {
      ...draft,
      kind,
      id,
      outbox: this.#log ? [] : outbox,
      version: (current?.version ?? 0) + 1,
      writes: remembering(current?.writes ?? [], writeId),
    };
    const events = this.#log ? outbox : [];
    return this.#freeze
      ? { document: deepFreeze(document), events: deepFreeze(events) }
      : { document, events };
  }
}

export const nameOf = (kind: string, id: string): string => `${kind}\n${id}`;

/** The last 32; an empty write id is not remembered. */
const remembering = (writes: readonly string[], writeId: string): readonly string[] =>
  writeId === '' ? writes : [...writes.slice(1 - writeIdsKept), writeId];

const answer = <S, R>(result: R, document: Document<S> | undefined): Changed<S, R> => ({
  repeated: false,
  result,
  document,
});
