import type { ProducerClient, TopicMessages } from './client.ts';
import { Sender } from './sender.ts';

/** Events of one person with so many characters of data each. */
const events = (count: number, size: number) =>
  Array.from({ length: count }, (_, n) => ({
    topic: 'throughcare.intake.justice',
    event: {
      id: `e${n}`,
      partitionkey: 'ada',
      datacontenttype: 'application/json',
      data: { text: 'x'.repeat(size) },
    } as never,
  }));

describe('a sender', () => {
  const sends: string[][] = [];
  const waiting: PromiseWithResolvers<void>[] = [];
  let hold: boolean;
  let sender: Sender;
  beforeEach(() => {
    sends.length = 0;
    waiting.length = 0;
    hold = false;
    const producer: ProducerClient = {
      connect: async () => undefined,
      disconnect: async () => undefined,
      async send(topicMessages) {
        sends.push(idsIn(topicMessages));
        if (!hold) return;
        const answer = Promise.withResolvers<void>();
        waiting.push(answer);
        await answer.promise;
      },
    };
    sender = new Sender(
      () => producer,
      (topic) => topic,
    );
  });
  afterEach(() => sender.close());
  const idsIn = (topicMessages: readonly TopicMessages[]) =>
    topicMessages.flatMap(({ messages }) => messages.map(({ headers }) => headers.ce_id ?? ''));
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((turn) => setImmediate(turn));
  };

  it('sends a thousand thin events in one request', async () => {
    await sender.append(events(1_000, 100));
    expect(sends.map((ids) => ids.length)).toEqual([1_000]);
  });

  it('sends what is more than a broker takes at once in several, in its order', async () => {
    const large = events(10, 300_000);
    await sender.append(large);
    expect(sends.map((ids) => ids.length)).toEqual([2, 2, 2, 2, 2]);
    expect(sends.flat()).toEqual(large.map((_, n) => `e${n}`));
  });

  it('sends an event that is too large by itself alone: the broker says so', async () => {
    await sender.append([...events(1, 10), ...events(1, 2_000_000), ...events(1, 10)]);
    expect(sends.map((ids) => ids.length)).toEqual([1, 1, 1]);
  });

  it('sends one request at a time, and what waits meanwhile together', async () => {
    hold = true;
    const first = sender.append(events(1, 10));
    await until(() => waiting.length === 1);
    const others = [sender.append(events(2, 10)), sender.append(events(3, 10))];
    await new Promise((turn) => setImmediate(turn));
    expect(sends).toHaveLength(1);
    waiting[0]?.resolve();
    await first;
    await until(() => waiting.length === 2);
    waiting[1]?.resolve();
    await Promise.all(others);
    expect(sends.map((ids) => ids.length)).toEqual([1, 5]);
  });
});
