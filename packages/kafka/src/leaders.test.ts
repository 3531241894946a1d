import { FakeAdmin } from './fixtures/fakeAdmin.ts';
import { clientError } from './fixtures/fakeConsumer.ts';
import { topicConfig } from './topicPlan.ts';
import { Topics } from './topics.ts';

const topic = 'throughcare.intake.justice';
const ends = [{ partition: 0, low: 2n, high: 12n }];
/** Kafka's own code, wrapped as kafkajs does after its retries. */
const refusal = (type: string) =>
  clientError({ name: 'KafkaJSNumberOfRetriesExceeded', cause: clientError({ type }) });

describe('a topic whose leader is not known', () => {
  let admin: FakeAdmin;
  let topics: Topics;
  const open = (patience = { made: 5_000, heard: 50, led: 5_000 }) =>
    new Topics({ admin: () => admin, physical: (name) => name, partitions: 3, patience });
  beforeEach(() => {
    admin = new FakeAdmin();
    topics = open();
  });
  afterEach(() => topics.close());

  it.each([
    'NOT_LEADER_FOR_PARTITION',
    'LEADER_NOT_AVAILABLE',
    'UNKNOWN_TOPIC_OR_PARTITION',
    'FENCED_LEADER_EPOCH',
  ])('is asked again after %s, until its leader says how far it goes', async (type) => {
    admin.refusals.push(refusal(type), clientError({ type }));
    expect(await topics.ends(topic)).toEqual(ends);
    expect(admin.asked).toBe(3);
  });

  it('is asked again where the leader that was has gone', async () => {
    admin.refusals.push(clientError({ name: 'KafkaJSConnectionError' }));
    admin.refusals.push(clientError({ name: 'KafkaJSBrokerNotFound' }));
    expect(await topics.ends(topic)).toEqual(ends);
  });

  it('is given up after a while, for whoever asks to try later', async () => {
    await topics.close();
    topics = open({ made: 0, heard: 0, led: 0 });
    admin.refusals.push(...Array(3).fill(refusal('NOT_LEADER_FOR_PARTITION')));
    await expect(topics.ends(topic)).rejects.toMatchObject({
      code: 'unavailable',
      retry: 'later',
      message: `ends of ${topic}: NOT_LEADER_FOR_PARTITION`,
    });
    expect(admin.asked).toBe(1);
  });

  it('is not waited for where no broker answers, or where the brokers refuse', async () => {
    admin.refusals.push(clientError({ type: 'TOPIC_AUTHORIZATION_FAILED' }));
    await expect(topics.ends(topic)).rejects.toMatchObject({ code: 'not-permitted' });
    expect(admin.asked).toBe(1);
    admin.connects = () => Promise.reject(clientError({ name: 'KafkaJSConnectionError' }));
    await expect(topics.ends(topic)).rejects.toMatchObject({ code: 'unavailable' });
    expect(admin.asked).toBe(1);
  });

  it('is not waited for by a log that closes', async () => {
    admin.refusals.push(...Array(100).fill(refusal('LEADER_NOT_AVAILABLE')));
    const asked = topics.ends(topic);
    await topics.close();
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
    expect(admin.asked).toBeLessThan(100);
  });

  it('counts as made only when its leaders answer', async () => {
    admin.refusals.push(refusal('LEADER_NOT_AVAILABLE'), refusal('NOT_LEADER_FOR_PARTITION'));
    await topics.create([topic]);
    expect(admin.asked).toBe(3);
  });

  it('has three replicas where there are brokers for them, of which two must have each record', async () => {
    admin.size = 5;
    await topics.create([topic, 'throughcare.partner.ngo-harbour']);
    const insync = { ...topicConfig, 'min.insync.replicas': '2' };
    expect([...admin.topics.values()]).toEqual([
      { name: topic, partitions: 3, replicas: 3, config: insync },
      { name: 'throughcare.partner.ngo-harbour', partitions: 1, replicas: 3, config: insync },
    ]);
    await topics.verify([topic, 'throughcare.partner.ngo-harbour']);
  });

  it('is refused where one replica of three would do for a record to count as written', async () => {
    const config = { ...topicConfig, 'min.insync.replicas': '1' };
    admin.topics.set(topic, { name: topic, partitions: 3, replicas: 3, config });
    await expect(topics.verify([topic])).rejects.toMatchObject({
      code: 'topics-differ',
      message: `Topics are not as planned: ${topic} has min.insync.replicas=1, not 2.`,
    });
    admin.topics.set(topic, { name: topic, partitions: 3, replicas: 1, config });
    await topics.verify([topic]);
  });

  it('is looked for again where the broker that was asked has not heard of it yet', async () => {
    await topics.close();
    topics = open({ made: 0, heard: 5_000, led: 0 });
    const describe = admin.describe.bind(admin);
    let heard = 0;
    admin.describe = async (name) => (heard++ < 2 ? undefined : describe(name));
    admin.topics.set(topic, { name: topic, partitions: 3, replicas: 1, config: topicConfig });
    await topics.verify([topic]);
    expect(heard).toBe(3);
  });
});
