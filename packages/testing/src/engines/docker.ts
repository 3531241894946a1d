import type { Readable } from 'node:stream';
import type { GenericContainer, StartedTestContainer } from 'testcontainers';
import { freePort } from '../house/freePort.ts';

/** A container that runs an engine. Its port stays the same over kill and start. */
export type EngineContainer = {
  readonly address: string;
  kill(): Promise<void>;
  /** Again after `kill`, with the data that it had. */
  start(): Promise<void>;
  remove(): Promise<void>;
};

/** Says what is being started, for whoever watches the run. */
export type Tell = (line: string) => void;

export const startupTimeout = 120_000;

/** Our containers and networks carry the process that answers for them, so that a later run can clear away after a killed one. */
const ownerLabel = 'org.throughcare.engine-of-pid';
export const owned = (): Record<string, string> => ({ [ownerLabel]: String(process.pid) });

export async function library() {
  // We stop what we start; the library's own helper image is not reachable from every machine.
  process.env.TESTCONTAINERS_RYUK_DISABLED ??= 'true';
  return await import('testcontainers');
}

async function dockerode() {
  const { getContainerRuntimeClient } = await library();
  return (await getContainerRuntimeClient()).container.dockerode;
}

/** Characters of its log that are told of a container which does not start. */
const toldOfTheLog = 2_000;

/** Starts it. Where it ends, or is not ready in time, the error tells what it said last. */
export async function begin(container: GenericContainer): Promise<StartedTestContainer> {
  let log: Readable | undefined;
  let said = '';
  container.withLogConsumer((stream) => {
    log = stream;
    stream.on('data', (chunk: Buffer | string) => {
      said = (said + chunk).slice(-toldOfTheLog);
    });
  });
  try {
    return await container.start();
  } catch (error) {
    throw new Error(`${(error as Error).message}\nIt said last:\n${said}`, { cause: error });
  } finally {
    log?.destroy();
  }
}

/** What a test may do to it. `removed` is called when it is gone. */
export async function handle(
  container: StartedTestContainer,
  address: string,
  removed: () => Promise<void> = async () => undefined,
): Promise<EngineContainer> {
  const docker = (await dockerode()).getContainer(container.getId());
  return {
    address,
    kill: async () => {
      await docker.kill();
      await docker.wait();
    },
    start: async () => {
      await docker.start();
    },
    remove: async () => {
      await docker.remove({ force: true, v: true });
      await removed();
    },
  };
}

/** A network in which containers know each other by name. */
export async function ownNetwork(): Promise<{ readonly name: string; remove(): Promise<void> }> {
  const name = `throughcare-${process.pid}-${await freePort()}`;
  const network = await (await dockerode()).createNetwork({ Name: name, Labels: owned() });
  return { name, remove: async () => void (await network.remove()) };
}

/** Removes what runs left behind that were killed before they could. */
export async function removeOrphans(): Promise<void> {
  const docker = await dockerode();
  const filters = { label: [ownerLabel] };
  for (const { Id, Labels } of await docker.listContainers({ all: true, filters }))
    if (!lives(Number(Labels[ownerLabel])))
      await docker.getContainer(Id).remove({ force: true, v: true });
  for (const { Id, Labels } of await docker.listNetworks({ filters }))
    if (!lives(Number(Labels?.[ownerLabel]))) await docker.getNetwork(Id).remove();
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
