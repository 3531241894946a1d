import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type CloudEvent, streamOf, type Topic, topicOf } from '@throughcare/contracts';
import type { Delivered, LogRecord } from '@throughcare/messaging';
import { offsetOf } from './offsets.ts';

/** A record with the text that is stored and delivered, made once. */
export type Written = LogRecord & { readonly value: string };

/** An event as a row of the log, on the topic of its stream. */
export function writtenOf(event: CloudEvent): Written {
  const { service, audience } = streamOf(event);
  return { topic: topicOf(service, audience), event, value: JSON.stringify(event) };
}

/** The statements that append, inside a transaction of somebody else; remembers what they added until it is known to be committed. */
export class RecordTable {
  readonly #append: StatementSync;
  readonly #topic: StatementSync;
  readonly #addTopic: StatementSync;
  readonly #countRows: StatementSync;
  #topics = new Map<Topic, { id: number; added: number }>();
  #added: Delivered[] = [];

  constructor(database: DatabaseSync) {
    this.#append = database.prepare(
      'INSERT OR IGNORE INTO records (topic, key, epoch, sequence, value) VALUES (?, ?, ?, ?, ?)',
    );
    this.#topic = database.prepare('SELECT topic FROM topics WHERE name = ?');
    this.#addTopic = database.prepare('INSERT INTO topics (name) VALUES (?)');
    this.#countRows = database.prepare('UPDATE topics SET rows = rows + ? WHERE topic = ?');
  }

  append({ topic, event, value }: Written): void {
    const known = this.#topics.get(topic) ?? this.#makeTopic(topic);
    const key = event.partitionkey;
    const { changes, lastInsertRowid } = this.#append.run(
      known.id,
      key,
      event.epoch,
      event.sequence,
      value,
    );
    if (changes === 0) return;
    known.added++;
    const offset = offsetOf(Number(lastInsertRowid));
    this.#added.push({ topic, partition: topic, offset, key, value, order: offset, event });
  }

  writeCounts(): void {
    for (const topic of this.#topics.values()) {
      if (topic.added > 0) this.#countRows.run(topic.added, topic.id);
      topic.added = 0;
    }
  }

  /** What this transaction added, in order. */
  takeAdded(): readonly Delivered[] {
    const added = this.#added;
    this.#added = [];
    return added;
  }

  /** A rolled back transaction may have named topics: their ids are not to be believed. */
  forget(): void {
    this.#added = [];
    this.#topics = new Map();
  }

  #makeTopic(name: Topic): { id: number; added: number } {
    const found = this.#topic.get(name)?.topic ?? this.#addTopic.run(name).lastInsertRowid;
    const topic = { id: Number(found), added: 0 };
    this.#topics.set(name, topic);
    return topic;
  }
}
