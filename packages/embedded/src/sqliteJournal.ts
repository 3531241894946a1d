import {
  type Audience,
  audiences,
  type CloudEvent,
  type ServiceName,
  type Stream,
  topicOf,
} from '@throughcare/contracts';
import { eventsOfStreams, type Head, type WholeJournal } from '@throughcare/messaging';
import type { Ask } from './consumer.ts';
import { offsetOf, placeOf } from './offsets.ts';

/** The history of the streams, read from the log itself. */
export class SqliteJournal implements WholeJournal {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async read(stream: Stream, afterSequence: number, limit: number): Promise<CloudEvent[]> {
    const topic = topicOf(stream.service, stream.audience);
    return this.#ask((queries) => queries.ofStream(topic, stream.ref, afterSequence, limit)).map(
      (value) => JSON.parse(value) as CloudEvent,
    );
  }

  async heads(service: ServiceName, audience: Audience, since: string | null, limit: number) {
    const topic = topicOf(service, audience);
    const from = placeOf(since);
    return this.#ask((queries) => {
      const grown = queries.grown(topic, from, limit);
      const heads: Head[] = [];
      for (const key of new Set(grown.map((row) => row.key))) {
        const head = queries.head(topic, key);
        if (head !== undefined) heads.push({ ref: key as Head['ref'], ...head });
      }
      return { heads, next: offsetOf(grown.at(-1)?.place ?? from) };
    });
  }

  async count(service: ServiceName): Promise<number> {
    return this.#ask((queries) =>
      audiences.reduce((sum, audience) => sum + queries.rows(topicOf(service, audience)), 0),
    );
  }

  events(service: ServiceName): AsyncIterable<CloudEvent> {
    return eventsOfStreams(this, service);
  }
}
