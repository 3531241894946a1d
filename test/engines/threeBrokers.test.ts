import { type CloudEvent, CloudEvent as Envelope, subscriptions } from '@throughcare/contracts';
import { type KafkaLog, type KafkaOptions, openKafkaLog } from '@throughcare/kafka';
import type { LogRecord } from '@throughcare/messaging';
import { type Pair, relayedPair } from '@throughcare/runtime/house';
import { assertOrderPerStream } from '@throughcare/testing';
import { describeWithDocker, type OwnCluster, ownCluster } from '@throughcare/testing/engines';
import { eventually, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { record, topic } from '../../packages/kafka/src/fixtures/events.ts';
import { Tally, upTo } from '../../packages/kafka/src/fixtures/tally.ts';
import { Load } from '../chaos/support/load.ts';
import { assertPromise, heard } from '../chaos/support/proofs.ts';
import { addressOf, Wire } from '../chaos/support/wire.ts';

const topics = [
  ...subscriptions['court-diversion'],
  'throughcare.court-diversion.justice',
] as const;

/** Milliseconds that a busy machine may take for what an idle one does in five seconds: a broker starts within it. */
const patience = 120_000;

describeWithDocker('three brokers of Kafka', () => {
  let cluster: OwnCluster;
  const logs: KafkaLog[] = [];
  const open = (brokers: string, options: Partial<KafkaOptions> = {}) => {
    const log = openKafkaLog({
      brokers: brokers.split(','),
      clientId: 'house',
      partitions: 3,
      requestTimeout: 5_000,
      sessionTimeout: 10_000,
      ...options,
    });
    logs.push(log);
    return log;
  };
  beforeAll(async () => {
    cluster = await ownCluster();
  }, 180_000);
  afterAll(async () => {
    await Promise.all(logs.map((log) => log.close()));
    await cluster?.remove();
  }, 60_000);

  /** The toy services with their documents on this machine and their events on the cluster. */
  async function houseOn(log: KafkaLog, heardOf: (event: CloudEvent) => void): Promise<TestHouse> {
    return openTestHouse({
      pair: (data): Pair => {
        const embedded = relayedPair(data);
        return {
          ...embedded,
          log,
          ports(service) {
            const own = embedded.ports(service);
            return {
              ...own,
              log,
              async publish(records) {
                await own.publish(records);
                await log.append(records);
              },
            };
          },
        };
      },
      around: (_service, deps) => ({
        ...deps,
        log: {
          ...deps.log,
          consume: (options) =>
            deps.log.consume({
              ...options,
              deliver: async (batch) => {
                for (const { value } of batch) heardOf(Envelope.parse(JSON.parse(value ?? '')));
                await options.deliver(batch);
              },
            }),
        },
      }),
    });
  }

  it('of which one is killed under load and comes back lose nothing, and every stream keeps its order', async () => {
    const log = open(cluster.address);
    await log.createTopics(topics);
    await log.verifyTopics(topics);
    const delivered: CloudEvent[] = [];
    const arrived = new Set<string | undefined>();
    const house = await houseOn(log, (event) => {
      delivered.push(event);
      arrived.add(heard.of(event));
    });
    const token = house.client.as('INTAKE').token;
    const [victim] = cluster.brokers;
    if (victim === undefined) throw new Error('a cluster without brokers');
    const load = new Load({
      where: () => ({ url: house.url, token }),
      seed: 1,
      clients: 4,
      // For minutes, should the machine be busy.
      persons: 400,
      pause: 20,
    });
    /** The next fifty commands that are given are heard at the other end. */
    const flows = async () => {
      const from = load.acknowledged.length;
      await load.more(50);
      const next = load.acknowledged.slice(from, from + 50);
      await load.until(() => next.every(({ id }) => arrived.has(id)));
    };
    try {
      await flows();
      await victim.kill();
      // Two of three are enough.
      await flows();
      await victim.start();
      const direct = open(victim.address);
      await eventually(
        'the broker that was away serves again',
        () =>
          direct.verifyTopics(topics).then(
            () => true,
            () => false,
          ),
        patience,
      );
      await flows();
      await load.end();
      await house.settle();

      const history = await assertPromise(house.pair);
      const published = [...history.values()].flatMap(({ events }) => events);
      expect(published.map((event) => heard.of(event)).sort()).toEqual(
        load.acknowledged.map(({ id }) => id).sort(),
      );
      assertOrderPerStream(delivered);
      expect(new Set(delivered.map(({ id }) => id)).size).toBe(published.length);
    } finally {
      await load.abandon();
      await house.close();
    }
  }, 400_000);

  it('of which one ends over a send get all of it from its owner again, wherever its partitions have moved', async () => {
    const prefix = 'moved.';
    const others = open(cluster.address, { prefix });
    await others.createTopics([topic]);
    const [, victim] = cluster.brokers;
    if (victim === undefined) throw new Error('a cluster without brokers');
    const { port } = addressOf(victim.address);
    const wire = await Wire.to(victim.address);
    const log = open(cluster.address, {
      prefix,
      requestTimeout: patience,
      route: (to) => (to.port === port ? { ...to, port: wire.port } : to),
    });
    try {
      // Enough people for every partition, and so for every broker.
      const flight = (who: string, sequence: number) =>
        upTo(30).map((n) => record(`${who}${n}`, sequence));
      await log.append(flight('a', 1));

      wire.swallow();
      let answered = false;
      const sent = log.append(flight('a', 2)).finally(() => {
        answered = true;
      });
      await victim.kill();
      await eventually(
        'two brokers lead every partition',
        () => accepts(others, flight('b', 1)),
        patience,
      );
      // They have answered for theirs; the third has not, and now never will.
      expect(answered).toBe(false);
      wire.cut();
      await sent.catch(() =>
        eventually('it is sent again', () => accepts(log, flight('a', 2)), patience),
      );
      await log.append(flight('a', 3));

      const tally = new Tally();
      const reader = await others.consume({
        group: 'reader',
        topics: [topic],
        after: tally.after,
        deliver: async (batch) => tally.settle(batch),
      });
      await eventually('all is read', async () => (await reader.lag()) === 0, patience);
      expect(tally.gaps).toBe(0);
      const counted = [...tally.effects.values()].map(({ length }) => length);
      expect(counted.sort()).toEqual([...Array(30).fill(1), ...Array(30).fill(3)]);
    } finally {
      await wire.close();
    }
  }, 400_000);
});

/** Whether the log has taken them; whoever is refused sends all of them again. */
const accepts = (log: KafkaLog, records: readonly LogRecord[]): Promise<boolean> =>
  log.append(records).then(
    () => true,
    () => false,
  );
