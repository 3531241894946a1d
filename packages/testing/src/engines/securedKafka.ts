import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StartedTestContainer } from 'testcontainers';
import { freePort } from '../house/freePort.ts';
import { temporaryDir } from '../house/temporaryDir.ts';
import { imageOf, told } from './containers.ts';
import { begin, type EngineContainer, handle, library, type Tell } from './docker.ts';
import { kafkaStarted, keyStore, securedBroker } from './kafkaSettings.ts';

/** A broker that answers by TLS to users that sign in by SCRAM-SHA-512. `admin` may do everything. */
export type SecuredContainer = EngineContainer & {
  /** The certificate to trust, as PEM. */
  readonly ca: string;
  /** By user. */
  readonly passwords: Readonly<Record<string, string>>;
};

const run = promisify(execFile);

/** Starts one that has these users beside `admin`; only letters, digits, points and dashes in their names. */
export function startSecured(users: readonly string[], tell: Tell): Promise<SecuredContainer> {
  return told('kafka', 'Kafka with TLS and SCRAM', tell, async () => {
    const { Wait } = await library();
    const port = await freePort();
    const { key, certificate } = await ownCertificate();
    const container = await begin(
      (await imageOf('kafka'))
        .withEnvironment(securedBroker(port))
        .withCopyContentToContainer([{ content: key + certificate, target: keyStore, mode: 0o644 }])
        .withExposedPorts({ container: port, host: port })
        .withWaitStrategy(Wait.forLogMessage(kafkaStarted)),
    );
    const passwords = Object.fromEntries(
      ['admin', ...users].map((user) => [user, randomBytes(16).toString('hex')]),
    );
    await addUsers(container, passwords);
    const started = await handle(container, `127.0.0.1:${port}`);
    return { container, port, started: { ...started, ca: certificate, passwords } };
  });
}

/** Signed by itself, for 127.0.0.1 and two days. */
async function ownCertificate(): Promise<{ key: string; certificate: string }> {
  const { dir, remove } = temporaryDir();
  const [keyFile, certificateFile] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  try {
    await run('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-days', '2', '-subj', '/CN=broker of a test', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', keyFile, '-out', certificateFile],
    ]);
    return {
      key: await readFile(keyFile, 'utf8'),
      certificate: await readFile(certificateFile, 'utf8'),
    };
  } finally {
    remove();
  }
}

/** By the listener that only the container itself reaches. All at once: most of it is the tool's own start. */
async function addUsers(
  container: StartedTestContainer,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const tool = '/opt/kafka/bin/kafka-configs.sh --bootstrap-server 127.0.0.1:9092 --alter';
  const added = await Promise.all(
    Object.entries(passwords).map(([user, password]) =>
      container.exec([
        ...tool.split(' '),
        ...['--entity-type', 'users', '--entity-name', user],
        ...['--add-config', `SCRAM-SHA-512=[password=${password}]`],
      ]),
    ),
  );
  const failed = added.find(({ exitCode }) => exitCode !== 0);
  if (failed) throw new Error(`the broker took no user: ${failed.output}`);
}
