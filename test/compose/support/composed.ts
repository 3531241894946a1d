import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Issuer, localIssuer } from '@throughcare/issuer';
import { freePort, temporaryDir } from '@throughcare/testing/house';
import { docker } from './docker.ts';
import { ExerciseClock } from './exerciseClock.ts';

const root = join(import.meta.dirname, '../../..');
const files = [
  '-f',
  join(root, 'docker-compose.yml'),
  '-f',
  join(root, 'test/compose/exercise.yml'),
];
/** An image to test as it is; built from the working tree where none is named. */
const given = process.env.THROUGHCARE_IMAGE;
const prefix = 'throughcare-test-';

/** The composed services of one test, under a project name of their own. */
export type Composed = {
  readonly url: string;
  /** Signs with the installation's own key. */
  readonly issuer: Issuer;
  readonly clock: ExerciseClock;
  /** `docker compose …` on this project. */
  compose(...args: string[]): Promise<string>;
  /** Where a port of a service is published on the loopback: `127.0.0.1:49153`. */
  published(service: string, port: number): Promise<string>;
  /** Ids of a service's containers, those that have ended included. */
  containers(service: string): Promise<readonly string[]>;
};

/** Builds the image and starts everything; `down` takes all of it away again, data included, also where this rejects. */
export function composed(begin: string): { up(): Promise<Composed>; down(): Promise<void> } {
  const project = `${prefix}${process.pid}`;
  const dir = temporaryDir();
  // The container's user is not the one who runs the tests.
  chmodSync(dir.dir, 0o755);
  const clock = new ExerciseClock(join(dir.dir, 'clock'), begin);
  const env = {
    COMPOSE_PROFILES: 'observe',
    THROUGHCARE_IMAGE: given ?? 'throughcare:test',
    PROMETHEUS_PORT: '0',
    OTEL_METRIC_EXPORT_INTERVAL: '1000',
    EXERCISE_DIR: dir.dir,
  };
  // Chosen before anything starts: browsers are told where to come back to.
  let port: number | undefined;
  const compose = async (...args: string[]) => {
    port ??= await freePort();
    const own = { ...env, THROUGHCARE_PORT: String(port) };
    return docker(['compose', '-p', project, ...files, ...args], own);
  };
  const published = async (service: string, port: number) =>
    (await compose('port', service, String(port))).trim();
  const containers = async (service: string) =>
    (await compose('ps', '-aq', service)).trim().split('\n');
  return {
    async up() {
      await removeOrphans();
      // What is built stays behind: the next build begins from it.
      if (given === undefined) await compose('build', '--quiet');
      await compose('up', '--wait', '--wait-timeout', '300', '--quiet-pull');
      await compose('cp', 'front:/keys/issuer-key.pem', dir.dir);
      const url = `http://${await published('front', 4000)}`;
      return { url, issuer: localIssuer(dir.dir), clock, compose, published, containers };
    },
    async down() {
      clock.stop();
      await compose('down', '--volumes', '--remove-orphans', '--timeout', '1');
      dir.remove();
    },
  };
}

/** What runs that were killed have left: a project carries the process that answers for it. */
async function removeOrphans(): Promise<void> {
  const label = 'com.docker.compose.project';
  const listed = await docker([
    'ps',
    '-a',
    '--filter',
    `label=${label}`,
    '--format',
    `{{.Label "${label}"}}`,
  ]);
  const projects = new Set(listed.split('\n').filter((name) => name.startsWith(prefix)));
  for (const project of projects)
    if (!lives(Number(project.slice(prefix.length))))
      await docker(['compose', '-p', project, 'down', '--volumes', '--timeout', '1']);
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
