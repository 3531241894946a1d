import {
  type Audience,
  type ServiceName,
  type Stream,
  streamName,
  type Topic,
} from '@throughcare/contracts';
import type { Position } from '@throughcare/store';
import type { Dispatcher } from './dispatcher.ts';
import type { Journal } from './eventLog.ts';

export type GapDetectorOptions = {
  readonly journal: Journal;
  readonly topics: readonly Topic[];
  readonly dispatcher: Dispatcher;
  /** Records that the log holds and this subscriber has not settled. */
  readonly unread: () => Promise<number>;
  readonly positionOf: (ref: string, source: string) => Promise<Position | undefined>;
  /** For each topic, durably: up to where the owner's heads have been compared. */
  readonly cursor: {
    read(topic: Topic): Promise<string | null>;
    write(topic: Topic, cursor: string): Promise<void>;
  };
  readonly onGap: (stream: string, missing: number) => void;
};

/** Streams compared, and events refilled, at a time. */
const pageSize = 500;

/**
 * Finds events that were published and never arrived: compares the last sequence of each stream, as its owner knows it,
 * with the position here, and refills what is missing from the owner's journal. When the last event of a stream is lost,
 * nothing else would ever show it, since no later event comes to be out of turn.
 */
export class GapDetector {
  readonly #o: GapDetectorOptions;

  constructor(options: GapDetectorOptions) {
    this.#o = options;
  }

  /** Compares every stream that grew since the last time. Gives how many events were refilled. */
  async detect(): Promise<number> {
    let refilled = 0;
    for (const topic of this.#o.topics) refilled += await this.#detectIn(topic);
    return refilled;
  }

  async #detectIn(topic: Topic): Promise<number> {
    const { journal, cursor, unread } = this.#o;
    const [, service, audience] = topic.split('.') as [string, ServiceName, Audience];
    let refilled = 0;
    let since = await cursor.read(topic);
    for (;;) {
      const page = await journal.heads(service, audience, since, pageSize);
      // Asked after the heads were read: with nothing unread, an event up to a head either was delivered or never will be.
      // With something unread it may still come, and the comparison waits for the next time.
      if (page.heads.length > 0 && (await unread()) > 0) return refilled;
      const sent = page.heads.filter(({ onItsWay }) => onItsWay !== true);
      for (const { ref, sequence } of sent)
        refilled += await this.#refill({ service, audience, ref }, sequence);
      // What the log has not confirmed yet may still come by it: this page is compared again the next time.
      if (sent.length < page.heads.length) return refilled;
      if (page.next === since || page.heads.length === 0) return refilled;
      since = page.next;
      await cursor.write(topic, page.next);
      if (page.heads.length < pageSize) return refilled;
    }
  }

  /** Applies what is missing up to the head of a stream. Stops where the journal has no more, or an event is parked. */
  async #refill(stream: Stream, head: number): Promise<number> {
    const { journal, dispatcher, onGap } = this.#o;
    let refilled = 0;
    for (;;) {
      const at = await this.#sequenceOf(stream);
      if (at >= head) return refilled;
      const events = await journal.read(stream, at, pageSize);
      if (events.length === 0) return refilled;
      if (refilled === 0) onGap(streamName(stream), head - at);
      await dispatcher.refill(events);
      const now = await this.#sequenceOf(stream);
      if (now === at) return refilled;
      refilled += now - at;
    }
  }

  async #sequenceOf({ service, audience, ref }: Stream): Promise<number> {
    return (await this.#o.positionOf(ref, `${service}/${audience}`))?.sequence ?? 0;
  }
}
