import { createServer } from 'node:net';
import type { GenericContainer, StartedTestContainer } from 'testcontainers';
import { type EngineKind, engineNames, images } from './images.ts';

/** A container that runs an engine. Its port stays the same over kill and start. */
export type EngineContainer = {
  readonly address: string;
  kill(): Promise<void>;
  /** Again after `kill`, with the data that it had. */
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** Our containers carry the process that answers for them, so that a later run can clear away after a killed one. */
const ownerLabel = 'org.throughcare.engine-of-pid';
const startupTimeout = 120_000;

async function library() {
  // We stop what we start; the library's own helper image is not reachable from every machine.
  process.env.TESTCONTAINERS_RYUK_DISABLED ??= 'true';
  return await import('testcontainers');
}

/** Starts one engine, with a line when it begins and one when it is ready. */
export async function startContainer(
  kind: EngineKind,
  tell: (line: string) => void,
): Promise<EngineContainer> {
  const since = performance.now();
  tell(`engines: starting ${engineNames[kind]} (${images[kind]})`);
  const { getContainerRuntimeClient } = await library();
  const port = await freePort();
  const container = await (await prepared(kind, port)).start();
  const version = await versionOf(kind, container);
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  tell(`engines: ${engineNames[kind]} ${version} is ready after ${seconds} s, port ${port}`);
  const docker = (await getContainerRuntimeClient()).container.getById(container.getId());
  return {
    address:
      kind === 'kafka' ? `127.0.0.1:${port}` : `mongodb://127.0.0.1:${port}/?directConnection=true`,
    kill: async () => {
      await docker.kill();
      await docker.wait();
    },
    start: async () => {
      await docker.start();
    },
    remove: async () => {
      await docker.remove({ force: true, v: true });
    },
  };
}

async function prepared(kind: EngineKind, port: number): Promise<GenericContainer> {
  const { GenericContainer, Wait } = await library();
  const container = new GenericContainer(images[kind])
    .withLabels({ [ownerLabel]: String(process.pid) })
    .withStartupTimeout(startupTimeout);
  return kind === 'kafka'
    ? container
        .withEnvironment(oneBroker(port))
        .withExposedPorts({ container: port, host: port })
        .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    : container
        .withExposedPorts({ container: 27_017, host: port })
        .withWaitStrategy(Wait.forListeningPorts());
}

/** Broker and controller in one. It advertises the port that clients outside the container reach it by. */
const oneBroker = (port: number): Record<string, string> => ({
  KAFKA_NODE_ID: '1',
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093`,
  KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '1',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
  // Groups of one member need not wait three seconds for others.
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m',
});

/** What the engine says of itself in its log; its image's tag where it says nothing. */
async function versionOf(kind: EngineKind, container: StartedTestContainer): Promise<string> {
  const said = kind === 'kafka' ? /Kafka version: (\S+)/ : /"version":\s*"(\d[^"]*)"/;
  const logs = await container.logs();
  let text = '';
  const ended = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 500);
    logs.on('data', (chunk: Buffer | string) => {
      text += String(chunk);
      if (!said.test(text)) return;
      clearTimeout(timer);
      resolve();
    });
  });
  await ended;
  logs.destroy();
  return said.exec(text)?.[1] ?? images[kind];
}

/** Removes containers of runs that were killed before they could. */
export async function removeOrphans(): Promise<void> {
  const { getContainerRuntimeClient } = await library();
  const { container } = await getContainerRuntimeClient();
  const ours = await container.dockerode.listContainers({
    all: true,
    filters: { label: [ownerLabel] },
  });
  for (const { Id, Labels } of ours)
    if (!lives(Number(Labels[ownerLabel])))
      await container.getById(Id).remove({ force: true, v: true });
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
