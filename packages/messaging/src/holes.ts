import { type Audience, type ServiceName, streamName, type Topic } from '@throughcare/contracts';
import type { Position } from '@throughcare/store';
import type { Dispatcher } from './dispatcher.ts';
import type { Journal } from './eventLog.ts';

export type HoleOptions = {
  readonly journal: Journal;
  readonly topics: readonly Topic[];
  readonly dispatcher: Dispatcher;
  /** Records that the log holds and this subscriber has not settled: what is unread is not lost. */
  readonly unread: () => Promise<number>;
  readonly positionOf: (ref: string, source: string) => Promise<Position | undefined>;
  /** Durable cursor per topic: up to where the owner's heads were compared. */
  readonly cursor: {
    read(topic: Topic): Promise<string | null>;
    write(topic: Topic, cursor: string): Promise<void>;
  };
  readonly onHole: (stream: string, missing: number) => void;
};

/** Streams looked at in one go, and events refilled at a time. */
const pageSize = 500;

/**
 * Looks for events that never arrived: compares the owners' heads with the positions here and refills from the journal.
 * Without it, the lost last event of a stream would never be missed.
 */
export class HoleFinder {
  readonly #options: HoleOptions;
  constructor(options: HoleOptions) {
    this.#options = options;
  }

  /** Looks once at everything that the owners published since the last look. Returns how many events it brought in. */
  async look(): Promise<number> {
    let refilled = 0;
    for (const topic of this.#options.topics) refilled += await this.#lookAt(topic);
    return refilled;
  }

  async #lookAt(topic: Topic): Promise<number> {
    const { journal, cursor } = this.#options;
    const [, service, audience] = topic.split('.') as [string, ServiceName, Audience];
    let refilled = 0;
    let since = await cursor.read(topic);
    for (;;) {
      const page = await journal.heads(service, audience, since, pageSize);
      // After the heads were read: what they name has been delivered, or never will be. Otherwise, next time.
      if (page.heads.length > 0 && (await this.#options.unread()) > 0) return refilled;
      for (const head of page.heads)
        refilled += await this.#compare(service, audience, head.ref, head.sequence);
      if (page.next === since || page.heads.length === 0) return refilled;
      since = page.next;
      await cursor.write(topic, page.next);
      if (page.heads.length < pageSize) return refilled;
    }
  }

  async #compare(
    service: ServiceName,
    audience: Audience,
    ref: string,
    head: number,
  ): Promise<number> {
    const { journal, positionOf, dispatcher, onHole } = this.#options;
    const stream = { service, audience, ref: ref as never };
    let refilled = 0;
    for (;;) {
      const at = (await positionOf(ref, `${service}/${audience}`))?.sequence ?? 0;
      if (at >= head) return refilled;
      const events = await journal.read(stream, at, pageSize);
      if (events.length === 0) return refilled;
      if (refilled === 0) onHole(streamName(stream), head - at);
      await dispatcher.refill(events);
      const now = (await positionOf(ref, `${service}/${audience}`))?.sequence ?? 0;
      if (now === at) return refilled;
      refilled += now - at;
    }
  }
}
