import type { Consumption, EventLog } from '@throughcare/messaging';
import { describeKafka } from '@throughcare/testing/engines';
import { record, topic, until } from './fixtures/events.ts';
import { plainKafka, type TestLog, testLog } from './fixtures/plainKafka.ts';
import { Tally, upTo } from './fixtures/tally.ts';
import type { KafkaAlarm } from './kafkaLog.ts';
import type { KafkaLogError } from './logError.ts';

const people = Array.from({ length: 24 }, (_, n) => `person-${n}`);

describeKafka('members of a group on Kafka', (brokers) => {
  let opened: TestLog;
  let tally: Tally;
  let running: Consumption[];
  const alarms: KafkaAlarm[] = [];
  const fatal: KafkaLogError[] = [];
  /** All but joining again, which a broker that has just started asks for. */
  const serious = () => [...alarms.filter(({ alarm }) => alarm !== 'crashed'), ...fatal];
  beforeEach(async () => {
    alarms.length = 0;
    fatal.length = 0;
    running = [];
    tally = new Tally();
    opened = await testLog(brokers(), {
      onAlarm: (alarm) => alarms.push(alarm),
      onFatal: (error) => fatal.push(error),
    });
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await opened.close();
  });

  async function join(log: EventLog): Promise<Consumption & { settled: () => number }> {
    let settled = 0;
    const member = await log.consume({
      group: 'listener',
      topics: [topic],
      after: tally.after,
      batchSize: 10,
      deliver: async (batch) => {
        // Work takes a turn, so that a rebalance finds it under way.
        await new Promise((turn) => setImmediate(turn));
        tally.settle(batch);
        settled += batch.length;
      },
    });
    running.push(member);
    const { lag, lags, stop } = member;
    return { lag, lags, stop, settled: () => settled };
  }

  it('come and go under load: nothing is lost, nothing has its effect twice, every stream keeps its order', async () => {
    const first = await join(opened.log);
    let published = 0;
    let changing = true;
    const publishing = (async () => {
      while (changing) {
        published++;
        await opened.log.append(people.map((word) => record(word, published)));
      }
    })();
    await until(() => first.settled() > 0);
    const second = await join(opened.another());
    await until(() => second.settled() > 0);
    await first.stop();
    const third = await join(opened.another());
    await until(() => third.settled() > 0);
    changing = false;
    await publishing;
    await until(() => tally.has(people.length, published));
    expect(tally.gaps).toBe(0);
    for (const effects of tally.effects.values()) expect(effects).toEqual(upTo(published));
    await until(async () => (await third.lag()) === 0 && (await second.lag()) === 0);
    expect(serious()).toEqual([]);
  }, 120_000);

  it('go on where their own store says, though the group has forgotten', async () => {
    await opened.log.append(people.map((word) => record(word, 1)));
    const first = await join(opened.log);
    await until(() => tally.has(people.length, 1));
    await first.stop();
    const admin = plainKafka(brokers()).admin();
    await admin.connect();
    const group = `${opened.prefix}listener`;
    expect((await admin.fetchOffsets({ groupId: group })).length).toBeGreaterThan(0);
    await admin.deleteGroups([group]);
    await admin.disconnect();

    await opened.log.append(people.map((word) => record(word, 2)));
    await join(opened.another());
    await until(() => tally.has(people.length, 2));
    expect(serious()).toEqual([]);
    expect(tally).toMatchObject({ reread: 0, gaps: 0 });
  });

  it('read again what a restored store has lost, whatever the group has committed', async () => {
    await opened.log.append(upTo(5).map((sequence) => record('ada', sequence)));
    const first = await join(opened.log);
    await until(() => tally.has(1, 5));
    await first.stop();
    tally = new Tally();
    await join(opened.another());
    await until(() => tally.has(1, 5));
    expect(serious()).toEqual([]);
    expect(tally).toMatchObject({ reread: 0, gaps: 0 });
  });

  it('tell what all of them have yet to settle', async () => {
    const first = await join(opened.log);
    const second = await join(opened.another());
    await opened.log.append(people.map((word) => record(word, 1)));
    await until(() => tally.has(people.length, 1));
    await until(async () => (await first.lag()) === 0 && (await second.lag()) === 0);
    await second.stop();
    await opened.log.append(people.map((word) => record(word, 2)));
    await until(() => tally.has(people.length, 2));
    await until(async () => (await first.lag()) === 0);
  });
});
