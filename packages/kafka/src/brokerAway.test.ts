import { describeWithDocker, type OwnEngine, ownEngine } from '@throughcare/testing/engines';
import { record, topic, until } from './fixtures/events.ts';
import { type TestLog, testLog } from './fixtures/plainKafka.ts';
import { Tally, upTo } from './fixtures/tally.ts';
import type { KafkaLogError } from './logError.ts';

describeWithDocker('a Kafka broker that is killed', () => {
  let broker: OwnEngine;
  let opened: TestLog;
  let tally: Tally;
  const fatal: KafkaLogError[] = [];
  beforeAll(async () => {
    broker = await ownEngine('kafka');
    opened = await testLog(broker.address, {
      requestTimeout: 3_000,
      sessionTimeout: 10_000,
      onFatal: (error) => fatal.push(error),
    });
    tally = new Tally();
  }, 180_000);
  afterAll(async () => {
    await opened.close();
    await broker.remove();
  }, 60_000);

  it('and comes back: appends are refused meanwhile, and the same reader goes on without loss or double effect', async () => {
    const people = ['ada', 'ben', 'cid', 'dot'];
    const reader = await opened.log.consume({
      group: 'listener',
      topics: [topic],
      after: tally.after,
      deliver: async (batch) => tally.settle(batch),
    });
    for (const sequence of upTo(10))
      await opened.log.append(people.map((word) => record(word, sequence)));
    await until(() => tally.has(people.length, 10));
    await broker.kill();
    const flight = people.map((word) => record(word, 11));
    await expect(opened.log.append(flight)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(reader.lag()).rejects.toMatchObject({ code: 'unavailable' });
    await broker.start();
    for (const sequence of upTo(20).slice(10)) {
      const next = people.map((word) => record(word, sequence));
      for (let sent = false; !sent; )
        sent = await opened.log.append(next).then(
          () => true,
          () => false,
        );
    }
    await until(() => tally.has(people.length, 20));
    await until(async () => (await reader.lag().catch(() => 1)) === 0);
    for (const effects of tally.effects.values()) expect(effects).toEqual(upTo(20));
    expect(tally.gaps).toBe(0);
    expect(fatal).toEqual([]);
  }, 120_000);
});
