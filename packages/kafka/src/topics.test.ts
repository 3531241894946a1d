import type { Topic } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import { describeKafka } from '@throughcare/testing/engines';
import { record, topic, until } from './fixtures/events.ts';
import { plainKafka, readPlain, type TestLog, testLog, writePlain } from './fixtures/plainKafka.ts';
import type { KafkaAlarm } from './kafkaLog.ts';

describeKafka('topics on Kafka', (brokers) => {
  let opened: TestLog;
  const alarms: KafkaAlarm[] = [];
  beforeEach(async () => {
    alarms.length = 0;
    opened = await testLog(brokers(), { onAlarm: (alarm) => alarms.push(alarm) });
  });
  afterEach(() => opened.close());

  const physical = () => `${opened.prefix}${topic}`;
  async function withAdmin<T>(
    work: (admin: ReturnType<ReturnType<typeof plainKafka>['admin']>) => Promise<T>,
  ): Promise<T> {
    const admin = plainKafka(brokers()).admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
  const read = (after?: string) => {
    const got: Delivered[] = [];
    return opened
      .another()
      .consume({
        group: 'reader',
        topics: [topic],
        after: async () => after,
        deliver: async (batch) => void got.push(...batch),
      })
      .then((reader) => ({ ...reader, got }));
  };

  it('as planned are found so, and making them again changes nothing', async () => {
    await opened.log.verifyTopics([topic]);
    await opened.log.createTopics([topic]);
    await opened.log.verifyTopics([topic]);
  });

  it('with another number of partitions are refused, and nothing is read', async () => {
    await opened.log.append([record('ada', 1)]);
    await withAdmin((admin) =>
      admin.createPartitions({ topicPartitions: [{ topic: physical(), count: 5 }] }),
    );
    // The broker hears of it a moment after the controller has agreed.
    await withAdmin((admin) =>
      until(async () => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [physical()] });
        return topics[0]?.partitions.length === 5;
      }),
    );
    const differs = { code: 'topics-differ', retry: 'never' };
    await expect(opened.another().verifyTopics([topic])).rejects.toMatchObject({
      ...differs,
      message: `Topics are not as planned: ${physical()} has 5 partitions, not 3.`,
    });
    await expect(read()).rejects.toMatchObject(differs);
  });

  it('that would delete, or are missing, are refused, all of it told at once', async () => {
    await withAdmin((admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: 2,
            name: physical(),
            configEntries: [{ name: 'retention.ms', value: '86400000' }],
          },
        ],
      }),
    );
    const missing: Topic = 'throughcare.prison-program.care';
    await until(() =>
      opened.log.verifyTopics([topic]).then(
        () => false,
        () => true,
      ),
    );
    const refusal = await opened.log.verifyTopics([topic, missing]).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'topics-differ' });
    expect(refusal.message).toBe(
      `Topics are not as planned: ${physical()} has retention.ms=86400000, not -1; ${opened.prefix}${missing} is missing.`,
    );
  });

  it('of which records vanished are read on from what there is, with an alarm', async () => {
    await opened.log.append([1, 2, 3, 4, 5].map((sequence) => record('ada', sequence)));
    const first = await read();
    await until(() => first.got.length === 5);
    const partition = Number(first.got[0]?.partition.split('/')[1]);
    await first.stop();
    await withAdmin(async (admin) => {
      // It forgets to ask where a topic is unless something else has asked.
      await admin.fetchTopicOffsets(physical());
      await admin.deleteTopicRecords({
        topic: physical(),
        partitions: [{ partition, offset: '3' }],
      });
    });
    const second = await read('0'.padStart(19, '0'));
    await until(() => second.got.length === 2);
    expect(second.got.map(({ offset }) => Number(offset))).toEqual([3, 4]);
    expect(alarms).toEqual([
      {
        alarm: 'jumped',
        group: 'reader',
        partition: `${topic}/${partition}`,
        expected: '1',
        found: '3',
      },
    ]);
    expect(await second.lag()).toBe(0);
  });

  it('that began anew are read from their beginning, with an alarm', async () => {
    await opened.log.append([record('ada', 1), record('ada', 2)]);
    const reader = await read('41'.padStart(19, '0'));
    await until(() => reader.got.length === 2);
    expect(alarms).toMatchObject([{ alarm: 'jumped', expected: '42', found: '0' }]);
  });

  it('whose kept offset is none of this log are not read', async () => {
    await expect(read('nonsense')).rejects.toMatchObject({ code: 'invalid-offset' });
  });

  it('hold CloudEvents in binary mode, which any consumer reads', async () => {
    const sent = record('ada', 1);
    await opened.log.append([sent]);
    const [message] = await readPlain(brokers(), physical(), 1);
    expect(message).toMatchObject({
      key: sent.event.partitionkey,
      value: '{"n":1}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: sent.event.id,
        ce_type: sent.event.type,
        ce_sequence: '1',
        ce_partitionkey: sent.event.partitionkey,
      },
    });
    const structured = JSON.stringify(record('ben', 1).event);
    await writePlain(brokers(), physical(), [
      {
        key: record('ben', 1).event.partitionkey,
        value: structured,
        headers: { 'content-type': 'application/cloudevents+json' },
      },
    ]);
    const { got } = await read();
    await until(() => got.length === 2);
    const events = got.map(({ value }) => JSON.parse(value ?? ''));
    expect(events).toEqual(expect.arrayContaining([sent.event, JSON.parse(structured)]));
  });

  it('with poison on them are read to their end by the same member', async () => {
    const binary = { ce_specversion: '1.0', ce_id: 'x', 'content-type': 'application/json' };
    const poison = [
      { key: 'k', value: '' },
      { key: 'k', value: 'not json' },
      { key: 'k', value: '{"half":' },
      { key: 'k', value: null },
      { key: null, value: null },
      { key: null, value: '[]' },
      { key: 'k', value: 'x'.repeat(900_000) },
      { key: 'k', value: '{"half":', headers: binary },
      { key: 'k', value: '{}', headers: { ...binary, ce_sequence: '-1', ce_sharing: '{' } },
      { key: 'k', value: null, headers: binary },
    ];
    await writePlain(brokers(), physical(), poison);
    await writePlain(brokers(), physical(), [
      { key: 'k', value: JSON.stringify(record('ada', 1).event) },
    ]);
    const { got } = await read();
    await until(() => got.length === poison.length + 1);
    expect(got.map(({ offset }) => Number(offset))).toEqual([...poison.keys(), poison.length]);
    expect(JSON.parse(got.at(-1)?.value ?? '')).toEqual(record('ada', 1).event);
    expect(alarms).toEqual([]);
  });
});
