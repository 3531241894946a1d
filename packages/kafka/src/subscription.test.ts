import { clientError, FakeConsumer } from './fixtures/fakeConsumer.ts';
import type { KafkaLogError } from './logError.ts';
import { Subscription } from './subscription.ts';
import type { Topics } from './topics.ts';

describe('a subscription', () => {
  let clients: FakeConsumer[];
  let prepare: (client: FakeConsumer) => void;
  let subscription: Subscription;
  let ends: () => Promise<readonly object[]>;
  const told: string[] = [];
  beforeEach(() => {
    clients = [];
    told.length = 0;
    prepare = () => undefined;
    ends = async () => [
      { partition: 0, low: 2n, high: 12n },
      { partition: 1, low: 7n, high: 9n },
    ];
    const tell = (what: string) => (error: KafkaLogError) => told.push(`${what} ${error.code}`);
    subscription = new Subscription({
      topics: ['throughcare.intake.justice'],
      after: async () => '4',
      client: () => {
        const client = new FakeConsumer();
        prepare(client);
        clients.push(client);
        return client;
      },
      log: {
        verify: async () => undefined,
        ends: () => ends(),
      } as unknown as Topics,
      crashed: tell('crashed'),
      fatal: tell('fatal'),
      membership: {
        topics: ['throughcare.intake.justice'],
        batchSize: 10,
        physical: (topic) => topic,
        logical: (topic) => topic as never,
        after: async () => '4',
        deliver: async () => undefined,
        jumped: () => undefined,
        commitEvery: 1_000,
      },
    });
  });
  afterEach(() => subscription.stop());
  const until = async (holds: () => boolean) => {
    const givenUp = performance.now() + 5_000;
    while (!holds() && performance.now() < givenUp) await new Promise((turn) => setImmediate(turn));
    expect(holds()).toBe(true);
  };

  it('counts what came before it was asked, also while an earlier answer is under way', async () => {
    let high = 12n;
    const slow = Promise.withResolvers<void>();
    const asked: bigint[] = [];
    ends = async () => {
      const seen = high;
      asked.push(seen);
      if (asked.length === 1) await slow.promise;
      return [{ partition: 0, low: 2n, high: seen }];
    };
    const first = subscription.lag();
    high = 14n;
    const [second, third] = [subscription.lag(), subscription.lag()];
    slow.resolve();
    expect(await first).toBe(7);
    expect(await Promise.all([second, third])).toEqual([9, 9]);
    expect(asked).toEqual([12n, 14n]);
  });

  it('whose client gave up begins anew with a fresh one', async () => {
    await subscription.start();
    await clients[0]?.give([5, 6]);
    clients[0]?.handlers?.crashed(clientError({ name: 'KafkaJSNumberOfRetriesExceeded' }));
    await until(() => clients.length === 2 && clients[1]?.seeks.length === 1);
    expect(clients[0]?.did).toContain('disconnect');
    expect(told).toEqual(['crashed unavailable']);
    clients[1]?.handlers?.crashed(clientError({ name: 'KafkaJSGroupCoordinatorNotFound' }));
    await until(() => clients.length === 3);
    expect(told).toEqual(['crashed unavailable', 'crashed unavailable']);
  });

  it('tries again for as long as no coordinator is found at the start', async () => {
    let refusals = 2;
    prepare = (client) => {
      client.joins = async () =>
        refusals-- > 0 ? clientError({ name: 'KafkaJSGroupCoordinatorNotFound' }) : undefined;
    };
    await subscription.start();
    expect(clients).toHaveLength(3);
    expect(told).toEqual(['crashed unavailable', 'crashed unavailable']);
  });

  it('that the brokers refuse ends for good, once', async () => {
    await subscription.start();
    const refused = clientError({ type: 'GROUP_AUTHORIZATION_FAILED' });
    clients[0]?.handlers?.crashed(
      clientError({ name: 'KafkaJSNonRetriableError', cause: refused }),
    );
    await until(() => told.length > 0);
    expect(told).toEqual(['fatal not-permitted']);
    expect(clients).toHaveLength(1);
  });

  it('that a fault of a program stopped ends for good: no repeat mends that', async () => {
    await subscription.start();
    clients[0]?.handlers?.crashed(clientError({ name: 'TypeError' }));
    await until(() => told.length > 0);
    expect(told).toEqual(['fatal client-failed']);
  });

  it('rejects at the start what no repeat mends', async () => {
    prepare = (client) => {
      client.joins = async () => clientError({ name: 'KafkaJSSASLAuthenticationError' });
    };
    await expect(subscription.start()).rejects.toMatchObject({
      code: 'not-permitted',
      retry: 'never',
    });
    expect(told).toEqual([]);
  });

  it('can be stopped while it tries', async () => {
    prepare = (client) => {
      client.joins = async () => clientError({ name: 'KafkaJSConnectionError' });
    };
    const starting = subscription.start();
    const rejected = expect(starting).rejects.toMatchObject({ code: 'closed' });
    await until(() => clients.length >= 1);
    await subscription.stop();
    await rejected;
    expect(told.every((one) => one === 'crashed unavailable')).toBe(true);
  });

  it('counts what is not settled: here what it has, elsewhere what its service has kept, never what is gone', async () => {
    await subscription.start();
    expect(await subscription.lag()).toBe(12 - 5 + (9 - 7));
    await clients[0]?.give([5, 6, 7, 8]);
    while ((await subscription.lag()) > 12 - 9 + (9 - 7))
      await new Promise((turn) => setImmediate(turn));
    expect(await subscription.lag()).toBe(12 - 9 + (9 - 7));
  });
});
