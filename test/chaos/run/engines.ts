import { LossyProxy as BrokerProxy } from '../../../packages/kafka/src/fixtures/lossyProxy.ts';
import { LossyProxy as StoreProxy } from '../../../packages/mongo/src/fixtures/lossyProxy.ts';
import {
  type EngineContainer,
  startContainer,
} from '../../../packages/testing/src/engines/containers.ts';
import { removeOrphans } from '../../../packages/testing/src/engines/docker.ts';

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
  /** Resolves when both run and lose nothing more. */
  calm(): Promise<void>;
  remove(): Promise<void>;
};

/** Wall milliseconds in which a loss that was asked for has to happen, and between two looks. */
const patience = 5_000;
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
  const [broker, store] = [new Outages(kafka), new Outages(mongo)];

  return {
    broker: { address: kafka.address, proxyPort },
    store: { uri: mongo.address, proxyUri },
    killBroker: (milliseconds) => broker.begin(milliseconds),
    killStore: (milliseconds) => store.begin(milliseconds),
    async loseBrokerAnswers(count) {
      if (brokerProxy.toLose > 0) return false;
      const before = brokerProxy.lost;
      brokerProxy.toLose = count;
      return inTime(() => brokerProxy.lost > before);
    },
    async loseStoreAnswer(write) {
      if (!storeProxy.lost) storeProxy.lose('answer', nothing);
      storeProxy.lose('answer', write);
      return inTime(() => storeProxy.lost);
    },
    async calm() {
      brokerProxy.toLose = 0;
      storeProxy.lose('answer', nothing);
      await Promise.all([broker.over(), store.over()]);
    },
    async remove() {
      await Promise.all([brokerProxy.close(), storeProxy.close()]);
      await removeAll();
    },
  };
}

/** One engine's times away: one after the other. */
class Outages {
  readonly #container: EngineContainer;
  #away: Promise<void> | undefined;
  #failed: unknown;

  constructor(container: EngineContainer) {
    this.#container = container;
  }

  async begin(milliseconds: number): Promise<boolean> {
    if (this.#away) return false;
    this.#away = this.#last(milliseconds)
      .catch((error: unknown) => {
        this.#failed = error;
      })
      .finally(() => {
        this.#away = undefined;
      });
    return true;
  }

  /** Rejects where the engine could not be started again. */
  async over(): Promise<void> {
    await this.#away;
    if (this.#failed) throw this.#failed;
  }

  async #last(milliseconds: number): Promise<void> {
    await this.#container.kill();
    await new Promise((done) => setTimeout(done, milliseconds));
    await this.#container.start();
  }
}

async function inTime(happened: () => boolean): Promise<boolean> {
  for (const until = performance.now() + patience; performance.now() < until; ) {
    if (happened()) return true;
    await new Promise((done) => setTimeout(done, between));
  }
  return happened();
}
