import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Topic } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import { offsetOf } from './offsets.ts';

/** The questions about the log. None of them writes. */
export class RecordQueries {
  readonly #database: DatabaseSync;
  readonly #topic: StatementSync;
  readonly #behind: StatementSync;
  readonly #ofStream: StatementSync;
  readonly #grown: StatementSync;
  readonly #head: StatementSync;
  readonly #rows: StatementSync;
  readonly #end: StatementSync;
  readonly #last: StatementSync;
  readonly #known = new Map<Topic, number>();
  /** By number of topics: the statement that merges them. */
  readonly #merged = new Map<number, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#topic = database.prepare('SELECT topic FROM topics WHERE name = ?');
    this.#behind = database.prepare(
      'SELECT count(*) AS n FROM records WHERE topic = ? AND place > ?',
    );
    this.#ofStream = database.prepare(
      'SELECT value FROM records WHERE key = ? AND topic = ? AND sequence > ? ORDER BY epoch, sequence LIMIT ?',
    );
    this.#grown = database.prepare(
      'SELECT place, key FROM records WHERE topic = ? AND place > ? AND sequence IS NOT NULL ORDER BY place LIMIT ?',
    );
    this.#head = database.prepare(
      'SELECT epoch, sequence FROM records WHERE key = ? AND topic = ? ORDER BY epoch DESC, sequence DESC LIMIT 1',
    );
    this.#rows = database.prepare('SELECT rows FROM topics WHERE name = ?');
    this.#last = database.prepare('SELECT max(place) AS place FROM records WHERE topic = ?');
    this.#end = database.prepare('SELECT max(place) AS place FROM records');
  }

  /** Records of these topics, each after its own place, in the order of the log. */
  after(places: ReadonlyMap<Topic, number>, limit: number): Delivered[] {
    const names = new Map<number, Topic>();
    const parameters: number[] = [];
    for (const [name, place] of places) {
      const topic = this.#topicId(name);
      if (topic === undefined) continue;
      names.set(topic, name);
      parameters.push(topic, place);
    }
    if (names.size === 0) return [];
    return this.#mergeOf(names.size)
      .all(...parameters, limit)
      .map(({ place, topic, key, value }) => {
        const name = names.get(topic as number) as Topic;
        const offset = offsetOf(place as number);
        return {
          topic: name,
          partition: name,
          offset,
          key: key as string | null,
          value: value as string | null,
          order: offset,
        };
      });
  }

  /** How many records of a topic stand after a place. */
  behind(name: Topic, place: number): number {
    const topic = this.#topicId(name);
    return topic === undefined ? 0 : Number(this.#behind.get(topic, place)?.n);
  }

  ofStream(name: Topic, key: string, afterSequence: number, limit: number): string[] {
    const topic = this.#topicId(name);
    if (topic === undefined) return [];
    return this.#ofStream.all(key, topic, afterSequence, limit).map(({ value }) => value as string);
  }

  /** Keys of what was appended to a topic after a place, in the order of the log. */
  grown(name: Topic, place: number, limit: number): { place: number; key: string }[] {
    const topic = this.#topicId(name);
    if (topic === undefined) return [];
    return this.#grown.all(topic, place, limit) as { place: number; key: string }[];
  }

  head(name: Topic, key: string): { epoch: number; sequence: number } | undefined {
    const topic = this.#topicId(name);
    if (topic === undefined) return undefined;
    return this.#head.get(key, topic) as { epoch: number; sequence: number } | undefined;
  }

  /** The place of a topic's last record; undefined where there is none. */
  lastOf(name: Topic): number | undefined {
    const topic = this.#topicId(name);
    if (topic === undefined) return undefined;
    return (this.#last.get(topic)?.place as number | null) ?? undefined;
  }

  /** The last place that is taken; 0 in an empty log. */
  end(): number {
    return Number(this.#end.get()?.place ?? 0);
  }

  /** How many records a topic has. */
  rows(name: Topic): number {
    return Number(this.#rows.get(name)?.rows ?? 0);
  }

  #topicId(name: Topic): number | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#topic.get(name)?.topic as number | undefined;
    if (found !== undefined) this.#known.set(name, found);
    return found;
  }

  /** SQLite merges the sorted parts as it goes, so that only what is delivered is read, however far the topics are apart. */
  #mergeOf(topics: number): StatementSync {
    const made = this.#merged.get(topics);
    if (made !== undefined) return made;
    const part = 'SELECT place, topic, key, value FROM records WHERE topic = ? AND place > ?';
    const parts = Array.from({ length: topics }, () => part).join(' UNION ALL ');
    const statement = this.#database.prepare(`${parts} ORDER BY place LIMIT ?`);
    this.#merged.set(topics, statement);
    return statement;
  }
}
