import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startContainer } from './containers.ts';
import { type EngineContainer, removeOrphans } from './docker.ts';
import { addressVariables, type EngineKind, engineKinds } from './images.ts';
import { startCluster } from './kafkaCluster.ts';
import { type SecuredContainer, startSecured } from './securedKafka.ts';

/** Started: one of this run's own engines, and what its keeper does with it. */
export type Kept = { readonly id: string; readonly address: string };
/** The same, with what a client needs to be let in. */
export type KeptSecured = Kept & Pick<SecuredContainer, 'ca' | 'passwords'>;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

/**
 * Keeps the engines of one test run, in Jest's own process: test files ask it over the loopback, the first who asks has
 * an engine started, and the end of the run removes them all. A run that asks for none starts none.
 */
export class Keeper {
  readonly #server: Server;
  readonly #shared = new Map<EngineKind, Promise<Kept>>();
  readonly #containers = new Map<string, EngineContainer>();
  /** Under way: whoever stops waits for these to be ready, so that nothing stays behind. */
  readonly #starts = new Set<Promise<unknown>>();
  #cleared: Promise<void> | undefined;
  #ended = false;
  url = '';

  constructor() {
    this.#server = createServer((request, response) => {
      // Asked once in many minutes: a connection kept for the next file would be closed here just as that file asks.
      response.setHeader('Connection', 'close');
      this.#answer(request).then(
        (answer) => response.end(JSON.stringify(answer)),
        (error: unknown) => {
          response.statusCode = 500;
          response.end(error instanceof Error ? error.message : 'the engine did not start');
        },
      );
    });
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#server.unref();
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#ended = true;
    this.#server.close();
    this.#server.closeAllConnections();
    await Promise.allSettled([...this.#shared.values(), ...this.#starts]);
    const left = [...this.#containers.values()];
    this.#containers.clear();
    await Promise.allSettled(left.map((container) => container.remove()));
  }

  /** `/shared/<kind>`; `/own/<kind>`, `/cluster`, `/secured/<users>`, and `/kill|start|remove/<id>` for one's own. */
  async #answer({ url = '' }: IncomingMessage): Promise<Kept | Kept[] | null> {
    const [, act, what = ''] = url.split('/');
    const kind = engineKinds.find((one) => one === what);
    if (act === 'shared' && kind) {
      const shared = this.#shared.get(kind) ?? this.#share(kind);
      this.#shared.set(kind, shared);
      return shared;
    }
    if (act === 'own' && kind) return this.#underWay(this.#start(kind));
    if (act === 'cluster') return this.#underWay(this.#startCluster());
    if (act === 'secured') return this.#underWay(this.#startSecured(what.split(',')));
    const container = this.#containers.get(what);
    if (!container) throw new Error('no such engine');
    if (act === 'kill' || act === 'start') await container[act]();
    else {
      this.#containers.delete(what);
      await container.remove();
    }
    return null;
  }

  async #share(kind: EngineKind): Promise<Kept> {
    const given = process.env[addressVariables[kind]];
    return given ? { id: 'given', address: given } : this.#start(kind);
  }

  async #start(kind: EngineKind): Promise<Kept> {
    await this.#clear();
    return this.#keep(kind, await startContainer(kind, tell));
  }

  async #startCluster(): Promise<Kept[]> {
    await this.#clear();
    const brokers = await startCluster(tell);
    return Promise.all(brokers.map((broker) => this.#keep('kafka', broker)));
  }

  async #startSecured(users: readonly string[]): Promise<KeptSecured> {
    await this.#clear();
    const broker = await startSecured(users, tell);
    const { ca, passwords } = broker;
    return { ...(await this.#keep('kafka', broker)), ca, passwords };
  }

  async #underWay<T>(start: Promise<T>): Promise<T> {
    this.#starts.add(start);
    try {
      return await start;
    } finally {
      this.#starts.delete(start);
    }
  }

  #clear(): Promise<void> {
    this.#cleared ??= removeOrphans();
    return this.#cleared;
  }

  async #keep(kind: EngineKind, container: EngineContainer): Promise<Kept> {
    if (this.#ended) await container.remove();
    const id = `${kind}-${this.#containers.size + 1}-${container.address.replace(/\D+/g, '')}`;
    this.#containers.set(id, container);
    return { id, address: container.address };
  }
}
