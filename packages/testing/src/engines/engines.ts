import { addressVariables, type EngineKind, engineNames } from './images.ts';
import type { Kept, KeptSecured } from './keeper.ts';
import { withPrograms } from './programs.ts';

/** An engine of a test's own, which it may kill and start again. */
export type OwnEngine = {
  readonly address: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
};

export type OwnCluster = {
  /** Of all of them, as clients take it. */
  readonly address: string;
  readonly brokers: readonly OwnEngine[];
  remove(): Promise<void>;
};

export type SecuredKafka = OwnEngine & {
  /** The certificate to trust, as PEM. */
  readonly ca: string;
  /** By user, `admin` included. They sign in by SCRAM-SHA-512. */
  readonly passwords: Readonly<Record<string, string>>;
};

/** Milliseconds that a start may take, the pull of an image included. */
const startTimeout = 180_000;

/** `THROUGHCARE_ENGINES=off` leaves them out, whatever is there: their tests are then reported as skipped. */
const off = (env: NodeJS.ProcessEnv): boolean => env.THROUGHCARE_ENGINES === 'off';

/** Which engines tests may use here: their addresses are given, or Docker can start them, or CI demands them. */
export function engines(
  env: NodeJS.ProcessEnv = process.env,
): Readonly<Record<EngineKind, boolean>> {
  const docker = env.THROUGHCARE_ENGINE_DOCKER === 'true';
  const has = (kind: EngineKind) =>
    !off(env) && (Boolean(env[addressVariables[kind]]) || docker || env.CI === 'true');
  return { kafka: has('kafka'), mongo: has('mongo') };
}

/** Tests that need a Kafka; `brokers()` gives `host:port,…`. Skipped by name where none can be had. */
export const describeKafka = (name: string, body: (brokers: () => string) => void): void =>
  describeEngine('kafka', name, body);

/** Tests that need a MongoDB; `uri()` gives its address. Skipped by name where none can be had. */
export const describeMongo = (name: string, body: (uri: () => string) => void): void =>
  describeEngine('mongo', name, body);

/** An engine for one test to kill and start again; the test removes it. Needs Docker, whatever addresses are given. */
export async function ownEngine(kind: EngineKind): Promise<OwnEngine> {
  return orders((await ask(`own/${kind}`)) as Kept);
}

/** A cluster of three brokers, each to kill and start again. */
export async function ownCluster(): Promise<OwnCluster> {
  const brokers = ((await ask('cluster')) as Kept[]).map(orders);
  return {
    address: brokers.map(({ address }) => address).join(','),
    brokers,
    remove: async () => {
      for (const broker of brokers) await broker.remove();
    },
  };
}

/** A broker that answers only by TLS, to `admin`, who may do everything, and to these users, who may do nothing yet. */
export async function ownSecuredKafka(users: readonly string[]): Promise<SecuredKafka> {
  const kept = (await ask(`secured/${users.join(',')}`)) as KeptSecured;
  return { ...orders(kept), ca: kept.ca, passwords: kept.passwords };
}

function orders({ id, address }: Kept): OwnEngine {
  const order = (what: string) => async () => {
    await ask(`${what}/${id}`);
  };
  return { address, kill: order('kill'), start: order('start'), remove: order('remove') };
}

/** Whether `ownEngine` can give one. */
export const canOwnEngines = (env: NodeJS.ProcessEnv = process.env): boolean =>
  !off(env) && (env.THROUGHCARE_ENGINE_DOCKER === 'true' || env.CI === 'true');

/** Tests that kill an engine of their own. Skipped by name where Docker does not answer. */
export const describeWithDocker = (name: string, body: () => void): void =>
  canOwnEngines() ? describe(name, body) : describe.skip(`${name} (needs Docker)`, body);

/** Tests that start a broker with TLS. */
export const describeWithSecuredKafka = withPrograms(['openssl'], describeWithDocker);

/** Tests that need a Kafka and a program of the machine. */
export const describeKafkaWith = (
  program: string,
  name: string,
  body: (brokers: () => string) => void,
): void => withPrograms([program], describeKafka)(name, body);

function describeEngine(
  kind: EngineKind,
  name: string,
  body: (address: () => string) => void,
): void {
  let address = '';
  const tests = () => {
    beforeAll(async () => {
      address = ((await ask(`shared/${kind}`)) as Kept).address;
    }, startTimeout);
    body(() => address);
  };
  if (engines()[kind]) describe(name, tests);
  else
    describe.skip(
      `${name} (needs ${engineNames[kind]}: set ${addressVariables[kind]}, or start Docker)`,
      tests,
    );
}

async function ask(path: string): Promise<unknown> {
  const keeper = process.env.THROUGHCARE_ENGINE_KEEPER;
  if (!keeper) throw new Error('engines are kept by Jest: see globalSetup in jest.config.mjs');
  const response = await fetch(`${keeper}/${path}`, { signal: AbortSignal.timeout(startTimeout) });
  const text = await response.text();
  if (!response.ok) throw new Error(`engines: ${text}`);
  return JSON.parse(text);
}
