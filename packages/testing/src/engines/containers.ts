import type { GenericContainer, StartedTestContainer } from 'testcontainers';
import { serverVersion } from '../../../mongo/src/fixtures/serverVersion.ts';
import { freePort } from '../house/freePort.ts';
import {
  begin,
  type EngineContainer,
  handle,
  library,
  owned,
  startupTimeout,
  type Tell,
} from './docker.ts';
import { type EngineKind, engineNames, images } from './images.ts';
import { kafkaStarted, oneBroker } from './kafkaSettings.ts';

export type { EngineContainer } from './docker.ts';

const mongoAt = (port: number): string => `mongodb://127.0.0.1:${port}/?directConnection=true`;

/** Starts one engine, with a line when it begins and one when it is ready. */
export function startContainer(kind: EngineKind, tell: Tell): Promise<EngineContainer> {
  return told(kind, engineNames[kind], tell, async () => {
    const port = await freePort();
    const container = await begin(await prepared(kind, port));
    const address = kind === 'kafka' ? `127.0.0.1:${port}` : mongoAt(port);
    return { container, port, started: await handle(container, address) };
  });
}

/** Tells the image when it begins, and the engine's version, the time it took and its port when it is ready. */
export async function told<T>(
  kind: EngineKind,
  name: string,
  tell: Tell,
  start: () => Promise<{ container: StartedTestContainer; port: number; started: T }>,
): Promise<T> {
  const since = performance.now();
  tell(`engines: starting ${name} (${images[kind]})`);
  const { container, port, started } = await start();
  const version = await versionOf(kind, container, port);
  const seconds = ((performance.now() - since) / 1_000).toFixed(1);
  tell(`engines: ${name} ${version} is ready after ${seconds} s, port ${port}`);
  return started;
}

async function prepared(kind: EngineKind, port: number): Promise<GenericContainer> {
  const { Wait } = await library();
  const container = await imageOf(kind);
  return kind === 'kafka'
    ? container
        .withEnvironment(oneBroker(port))
        .withExposedPorts({ container: port, host: port })
        .withWaitStrategy(Wait.forLogMessage(kafkaStarted))
    : container
        .withExposedPorts({ container: 27_017, host: port })
        .withWaitStrategy(Wait.forListeningPorts());
}

export async function imageOf(kind: EngineKind): Promise<GenericContainer> {
  const { GenericContainer } = await library();
  return new GenericContainer(images[kind]).withLabels(owned()).withStartupTimeout(startupTimeout);
}

/** What the engine says of itself; its image's tag where it says nothing. */
async function versionOf(
  kind: EngineKind,
  container: StartedTestContainer,
  port: number,
): Promise<string> {
  if (kind === 'mongo') return serverVersion(mongoAt(port)).catch(() => images[kind]);
  const said = /Kafka version: (\S+)/;
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
