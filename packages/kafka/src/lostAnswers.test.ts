import { describeKafka } from '@throughcare/testing/engines';
import { record, topic, until } from './fixtures/events.ts';
import { LossyProxy } from './fixtures/lossyProxy.ts';
import { type TestLog, testLog } from './fixtures/plainKafka.ts';
import { Tally, upTo } from './fixtures/tally.ts';

describeKafka('lost answers of Kafka', (brokers) => {
  let proxy: LossyProxy;
  let opened: TestLog;
  let tally: Tally;
  beforeEach(async () => {
    const [host = '', port = ''] = brokers().split(',')[0]?.split(':') ?? [];
    proxy = new LossyProxy({ host, port: Number(port) });
    const through = await proxy.open();
    tally = new Tally();
    opened = await testLog(brokers(), { route: () => ({ host: '127.0.0.1', port: through }) });
  });
  afterEach(async () => {
    await opened.close();
    await proxy.close();
  });

  const listen = () =>
    opened.log.consume({
      group: 'listener',
      topics: [topic],
      after: tally.after,
      deliver: async (batch) => tally.settle(batch),
    });

  it('to a single send reject it at once: sent again by its owner, it has its effect once', async () => {
    await opened.log.append([record('ada', 1)]);
    proxy.toLose = 1;
    await expect(opened.log.append([record('ada', 2)])).rejects.toMatchObject({ retry: 'later' });
    await opened.log.append([record('ada', 2)]);
    await opened.log.append([record('ada', 3)]);
    expect(proxy.lost).toBe(1);
    const reader = await listen();
    await until(async () => (await reader.lag()) === 0);
    expect([...tally.effects.values()]).toEqual([[1, 2, 3]]);
    expect(tally).toMatchObject({ duplicates: 1, gaps: 0 });
  });

  it('reject the append, which may be sent again: repeats are dropped, nothing is missing', async () => {
    const reader = await listen();
    proxy.toLose = 1;
    await expect(opened.log.append([record('ada', 1)])).rejects.toMatchObject({
      code: 'unavailable',
      retry: 'later',
    });
    expect(proxy.lost).toBe(1);
    await opened.log.append([record('ada', 1), record('ada', 2)]);
    await until(() => tally.has(1, 2));
    await until(async () => (await reader.lag()) === 0);
    expect(tally.duplicates).toBeGreaterThan(0);
    expect(tally.gaps).toBe(0);
  });

  it('under load cost neither an event nor the order of any stream', async () => {
    const reader = await listen();
    const people = ['ada', 'ben', 'cid', 'dot', 'eve'];
    for (const sequence of upTo(40)) {
      if (sequence % 4 === 0) proxy.toLose = 1 + (sequence % 3);
      const flight = people.map((word) => record(word, sequence));
      // As the relay does: the same again until it is acknowledged, and nothing of these streams before that.
      while (await refused(opened.log.append(flight)));
    }
    await until(() => tally.has(people.length, 40));
    await until(async () => (await reader.lag()) === 0);
    for (const effects of tally.effects.values()) expect(effects).toEqual(upTo(40));
    expect(proxy.lost).toBeGreaterThan(10);
    expect(tally.gaps).toBe(0);
    expect(tally.duplicates).toBeGreaterThan(0);
  }, 60_000);
});

const refused = (append: Promise<void>): Promise<boolean> =>
  append.then(
    () => false,
    () => true,
  );
