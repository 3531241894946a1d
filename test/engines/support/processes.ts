import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type Issuer, localIssuer } from '@throughcare/issuer';
import { eventually, temporaryDir } from '@throughcare/testing/house';
import { ExerciseClock } from '../../compose/support/exerciseClock.ts';

const program = join(import.meta.dirname, '../../../packages/cli/bin/throughcare.mjs');
const startsWithin = 60_000;

/** The program with these words and this environment alone; what it printed and how it ended are kept. */
export class Process {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said = '';

  constructor(words: readonly string[], env: NodeJS.ProcessEnv) {
    const { PATH } = process.env;
    this.child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', program, ...words],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH, ...env },
      },
    );
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
      });
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

export type Engines = { readonly brokers: string; readonly uri: string; readonly prefix: string };

/** The four services and their front door, a process each, as `throughcare` starts them; and an exercise's clock for all. */
export class FourProcesses {
  readonly url: string;
  readonly issuer: Issuer;
  readonly clock: ExerciseClock;
  readonly services: ReadonlyMap<ServiceName, Process>;
  readonly #front: Process;
  readonly #remove: () => void;

  private constructor(
    url: string,
    issuer: Issuer,
    clock: ExerciseClock,
    processes: { front: Process; services: ReadonlyMap<ServiceName, Process>; remove: () => void },
  ) {
    this.url = url;
    this.issuer = issuer;
    this.clock = clock;
    this.services = processes.services;
    this.#front = processes.front;
    this.#remove = processes.remove;
  }

  static async begin(
    { brokers, uri, prefix }: Engines,
    begin: string,
    more: NodeJS.ProcessEnv = {},
  ): Promise<FourProcesses> {
    const { dir, remove } = temporaryDir();
    const keys = join(dir, 'keys');
    const clock = new ExerciseClock(join(dir, 'clock'), begin);
    const engines = {
      KAFKA_BROKERS: brokers,
      KAFKA_PREFIX: prefix,
      MONGODB_URI: uri,
      MONGODB_PREFIX: prefix.replaceAll('.', '-'),
    };
    const made = new Process(['setup'], { ...engines, KEYS_DIR: keys });
    if ((await made.ended) !== 0) throw new Error(`setup: ${made.said}`);
    const [at = 0, ...ports] = await freePorts(1 + serviceNames.length);
    const url = `http://127.0.0.1:${at}`;
    const urls = Object.fromEntries(
      serviceNames.map((name, n) => [
        `${name.toUpperCase().replaceAll('-', '_')}_URL`,
        `http://127.0.0.1:${ports[n]}`,
      ]),
    );
    const front = new Process(['front'], { ...urls, PORT: String(at), KEYS_DIR: keys });
    const services = new Map(
      serviceNames.map((name, n) => [
        name,
        new Process(['service', name], {
          ...engines,
          ...urls,
          PORT: String(ports[n]),
          THROUGHCARE_SECRET_FILE: join(keys, 'secret'),
          OIDC_JWKS_URL: `${url}/auth/jwks.json`,
          OIDC_TOKEN_URL: `${url}/auth/token`,
          OIDC_CLIENT_SECRET_FILE: join(keys, 'clients', name),
          EXERCISE_CLOCK_FILE: join(dir, 'clock'),
          ...more,
        }),
      ]),
    );
    const four = new FourProcesses(url, localIssuer(keys), clock, { front, services, remove });
    try {
      for (const name of serviceNames) await four.untilReady(name);
    } catch (error) {
      await four.end();
      throw error;
    }
    return four;
  }

  async health(service: ServiceName): Promise<{ ready: boolean; reasons: string[] } | undefined> {
    const answer = await fetch(`${this.url}/${service}/health/ready`).catch(() => undefined);
    return (await answer?.json().catch(() => undefined)) as never;
  }

  untilReady(service: ServiceName): Promise<unknown> {
    const told = () => this.services.get(service)?.said ?? '';
    return eventually(
      `${service} is ready`,
      async () => (await this.health(service))?.ready,
      startsWithin,
    ).catch((error: Error) => {
      throw new Error(`${error.message}; it said: ${told()}`);
    });
  }

  /** Ends all by SIGTERM; gives the services' exit codes. */
  async end(): Promise<readonly (number | null)[]> {
    const codes = await Promise.all([...this.services.values()].map((one) => one.stop()));
    await this.#front.stop();
    this.#remove();
    return codes;
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
