import { openKafkaLog } from '@throughcare/kafka';
import { openMongoStore } from '@throughcare/mongo';
import { rest } from '@throughcare/waiting';
import { LossyProxy as BrokerProxy } from '../../../packages/kafka/src/fixtures/lossyProxy.ts';
import { LossyProxy as StoreProxy } from '../../../packages/mongo/src/fixtures/lossyProxy.ts';
import { startContainer } from '../../../packages/testing/src/engines/containers.ts';
import { removeOrphans } from '../../../packages/testing/src/engines/docker.ts';
import { toyTopics } from '../support/proofs.ts';
import { Outages } from './outages.ts';

/** A broker and a store in containers of their own, each with a proxy before it that loses answers. */
export type Engines = {
  readonly broker: { readonly address: string; readonly proxyPort: number };
  readonly store: { readonly uri: string; readonly proxyUri: string };
  /** SIGKILL, and a start after so many milliseconds. False where it is away already. */
  killBroker(milliseconds: number): Promise<boolean>;
  killStore(milliseconds: number): Promise<boolean>;
  /** The next so many answers to produce requests. False where none was lost in time. */
  loseBrokerAnswers(count: number): Promise<boolean>;
  /** The answer to the next write of this kind, after the store has written. False where there was none in time. */
  loseStoreAnswer(write: 'insert' | 'update'): Promise<boolean>;
  /** Resolves when both answer and nothing more is lost. */
  calm(): Promise<void>;
  remove(): Promise<void>;
};

/** Wall milliseconds in which a loss that was asked for has to happen, and between two looks. */
const patience = 3_000;
const between = 50;
const nothing = 'no request says this';

export async function startEngines(tell: (line: string) => void): Promise<Engines> {
  await removeOrphans();
  const started = await Promise.allSettled([
    startContainer('kafka', tell),
    startContainer('mongo', tell),
  ]);
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const removeAll = async () => void (await Promise.all(running.map((one) => one.remove())));
  const [kafka, mongo] = running;
  if (!kafka || !mongo) {
    await removeAll();
    throw started.find((one) => one.status === 'rejected')?.reason;
  }
  const port = Number(kafka.address.split(':')[1]);
  const brokerProxy = new BrokerProxy({ host: '127.0.0.1', port });
  const storeProxy = new StoreProxy(mongo.address);
  const proxyPort = await brokerProxy.open();
  const proxyUri = await storeProxy.listen();
  const log = openKafkaLog({ brokers: [kafka.address], clientId: 'chaos' });
  const broker = new Outages(kafka, () => log.verifyTopics(toyTopics));
  const store = new Outages(mongo, async () => {
    const opened = await openMongoStore({ uri: mongo.address, database: 'intake' });
    await opened.close();
  });
  let losing = false;

  return {
    broker: { address: kafka.address, proxyPort },
    store: { uri: mongo.address, proxyUri },
    killBroker: async (milliseconds) => broker.begin(milliseconds),
    killStore: async (milliseconds) => store.begin(milliseconds),
    async loseBrokerAnswers(count) {
      if (brokerProxy.toLose > 0) return false;
      const before = brokerProxy.lost;
      brokerProxy.toLose = count;
      if (await inTime(() => brokerProxy.lost > before)) return true;
      brokerProxy.toLose = 0;
      return false;
    },
    async loseStoreAnswer(write) {
      if (losing) return false;
      losing = true;
      storeProxy.lose('answer', write);
      const lost = await inTime(() => storeProxy.lost);
      storeProxy.lose('answer', nothing);
      losing = false;
      return lost;
    },
    async calm() {
      brokerProxy.toLose = 0;
      await Promise.all([broker.over(), store.over()]);
    },
    async remove() {
      await Promise.all([brokerProxy.close(), storeProxy.close(), log.close()]);
      await removeAll();
    },
  };
}

async function inTime(happened: () => boolean): Promise<boolean> {
  for (const until = performance.now() + patience; performance.now() < until; ) {
    if (happened()) return true;
    await rest(between);
  }
  return happened();
}
