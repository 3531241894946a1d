import {
  instant,
  type PartnerEvent,
  type ServiceName,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import {
  describeWithSecuredKafka,
  ownSecuredKafka,
  type SecuredKafka,
} from '@throughcare/testing/engines';
import { aclPlan } from './aclPlan.ts';
import { record, topic, until } from './fixtures/events.ts';
import { plainKafka, testPartitions } from './fixtures/plainKafka.ts';
import { type KafkaLog, type KafkaOptions, openKafkaLog } from './kafkaLog.ts';
import type { KafkaLogError } from './logError.ts';
import { partnerPlan } from './partnerPlan.ts';
import { topicPlan, topicsOf } from './topicPlan.ts';

const prefix = 'north.';
const harbour = 'partner-ngo-harbour';
const services: readonly ServiceName[] = ['intake', 'court-diversion', 'aftercare'];
const partners = partnerPlan(['ngo-harbour', 'ngo-bridge']);
const [ownTopic, anothersTopic] = partners.topics.map(({ name }) => name) as [
  `throughcare.partner.${string}`,
  `throughcare.partner.${string}`,
];
const refused = { code: 'not-permitted', retry: 'never' };

describeWithSecuredKafka('a broker with TLS, SCRAM and the ACLs of infra/', () => {
  let broker: SecuredKafka;
  let logs: KafkaLog[] = [];
  const fatal: KafkaLogError[] = [];
  const sasl = (username: string) => ({
    mechanism: 'scram-sha-512' as const,
    username,
    password: broker.passwords[username] ?? '',
  });
  const as = (user: string, options: Partial<KafkaOptions> = {}): KafkaLog => {
    const log = openKafkaLog({
      brokers: [broker.address],
      clientId: user,
      prefix,
      partitions: testPartitions,
      requestTimeout: 3_000,
      tls: { ca: broker.ca },
      sasl: sasl(user),
      onFatal: (error) => fatal.push(error),
      ...options,
    });
    logs.push(log);
    return log;
  };
  const partner = () =>
    plainKafka(broker.address, {
      ssl: { ca: broker.ca },
      sasl: sasl(harbour),
      retry: { retries: 0 },
    });
  const read = async (log: KafkaLog, group: string, topics: readonly Topic[]) => {
    const got: Delivered[] = [];
    const deliver = async (batch: readonly Delivered[]) => void got.push(...batch);
    const reader = await log.consume({ group, topics, after: async () => undefined, deliver });
    return { ...reader, got };
  };

  beforeAll(async () => {
    broker = await ownSecuredKafka([...services, harbour]);
    const admin = as('admin');
    await admin.createTopics([...topicPlan, ...partners.topics].map(({ name }) => name));
    await admin.createAcls([...aclPlan, ...partners.acls]);
    // The controller has them; the broker hears of them a moment later.
    await until(() =>
      as('aftercare')
        .verifyTopics([ownTopic])
        .then(
          () => true,
          () => false,
        ),
    );
  }, 180_000);
  afterEach(async () => {
    fatal.length = 0;
    await Promise.all(logs.map((log) => log.close()));
    logs = [];
  });
  afterAll(() => broker.remove());

  it.each(services)(
    'lets %s see that its topics are as planned, with no other right',
    async (service) => {
      await as(service).verifyTopics(topicsOf(service));
    },
  );

  it('lets one service write and another read, each by its own credentials', async () => {
    await as('intake').append([record('ada', 1), record('ada', 2)]);
    const reader = await read(as('court-diversion'), 'court-diversion', [topic]);
    await until(() => reader.got.length === 2);
    expect(await reader.lag()).toBe(0);
    const projection = await read(as('aftercare'), 'aftercare.partner-feed', [topic]);
    await until(() => projection.got.length === 2);
    expect(fatal).toEqual([]);
  });

  it('refuses a service that writes the topic of another', async () => {
    await expect(as('court-diversion').append([record('ada', 3)])).rejects.toMatchObject(refused);
  });

  it('refuses a court that reads a care topic, or wants to know how far it goes', async () => {
    const court = as('court-diversion');
    for (const owner of ['intake', 'aftercare'] as const)
      await expect(read(court, 'court-diversion', [topicOf(owner, 'care')])).rejects.toMatchObject(
        refused,
      );
    await expect(court.verifyTopics([topicOf('intake', 'care')])).rejects.toMatchObject({
      ...refused,
      message: `verify ${prefix}throughcare.intake.care: TOPIC_AUTHORIZATION_FAILED`,
    });
    // Its own it may write, and so see: reading it is refused by the broker when it fetches.
    await read(court, 'court-diversion', ['throughcare.court-diversion.care']).catch(
      (error: KafkaLogError) => fatal.push(error),
    );
    await until(() => fatal.length > 0);
    expect(fatal).toMatchObject([refused]);
  });

  it('refuses a service that reads in the group of another', async () => {
    const reading = read(as('court-diversion'), 'intake', [topic]);
    await expect(reading).rejects.toMatchObject(refused);
  });

  it('refuses a service that makes topics, or allows itself more', async () => {
    const intake = as('intake');
    await expect(intake.createAcls(aclPlan)).rejects.toMatchObject(refused);
    await expect(
      intake.createTopics(['throughcare.intake.elsewhere' as Topic]),
    ).rejects.toMatchObject(refused);
  });

  it('refuses a wrong password, and a user that it does not know', async () => {
    for (const username of ['intake', 'nobody'])
      await expect(
        as('intake', { sasl: { ...sasl(username), password: 'guessed' } }).append([
          record('ada', 3),
        ]),
      ).rejects.toMatchObject(refused);
  });

  it('answers nobody who speaks in plain text, signs in by nothing, or does not trust it', async () => {
    const at = { brokers: [broker.address], clientId: 'stranger', prefix, requestTimeout: 1_000 };
    const strangers: KafkaOptions[] = [
      at,
      { ...at, tls: { ca: broker.ca } },
      { ...at, tls: true, sasl: sasl('intake') },
    ];
    for (const stranger of strangers) {
      const log = openKafkaLog(stranger);
      logs.push(log);
      await expect(log.append([record('ada', 3)])).rejects.toMatchObject({ code: 'unavailable' });
    }
  });

  it('lets a partner read its own topic and no other, and write none', async () => {
    const id = '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34';
    const event: PartnerEvent = {
      specversion: '1.0',
      id: '1',
      source: '/throughcare/aftercare/partner',
      type: 'org.throughcare.aftercare.offer.made.v1',
      subject: `offer/${id}`,
      time: instant(Date.UTC(2026, 0, 5)),
      datacontenttype: 'application/json',
      partitionkey: 'ngo-harbour',
      data: {
        about: null,
        item: { kind: 'offer', id },
        address: '/aftercare/access/x',
        pathwayRef: null,
      },
    };
    await as('aftercare').partners.append('ngo-harbour', [event]);
    const consumer = partner().consumer({ groupId: `${prefix}${harbour}` });
    const got: unknown[] = [];
    await consumer.connect();
    try {
      await consumer.subscribe({ topics: [`${prefix}${ownTopic}`], fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ message }) => void got.push(JSON.parse(String(message.value))),
      });
      await until(() => got.length === 1);
      expect(got).toEqual([event.data]);
    } finally {
      await consumer.disconnect();
    }
    const nosy = partner().consumer({ groupId: `${prefix}${harbour}` });
    await nosy.connect();
    for (const other of [anothersTopic, topic, 'throughcare.aftercare.care'])
      await expect(nosy.subscribe({ topics: [`${prefix}${other}`] })).rejects.toMatchObject({
        type: 'TOPIC_AUTHORIZATION_FAILED',
      });
    await nosy.disconnect();
    const producer = partner().producer();
    await producer.connect();
    const sent = producer.send({ topic: `${prefix}${ownTopic}`, messages: [{ value: '{}' }] });
    await expect(sent).rejects.toMatchObject({ type: 'TOPIC_AUTHORIZATION_FAILED' });
    await producer.disconnect();
  });
});
