import { join } from 'node:path';
import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { clientSecretFile, localIssuer } from '@throughcare/issuer';
import { openEnginePair } from '@throughcare/runtime/engines';
import { type FrontDoor, openFrontDoor, setUp, setUpConfig } from '@throughcare/runtime/process';
import { freePort } from '@throughcare/testing/house';
import { type Engines, startEngines } from './engines.ts';
import { faultKinds, type PlannedFault } from './plan.ts';
import { healthAt, type Stage, type StageOptions, tokensOf, withoutVariable } from './stage.ts';
import { strike } from './strike.ts';
import { Supervised } from './supervised.ts';

const script = join(import.meta.dirname, 'serviceChild.ts');

/** Services of which a second instance comes and goes. */
const doubled: readonly ServiceName[] = ['intake', 'court-diversion'];

const quiet = { info: () => undefined, error: () => undefined };

/** Four services and more, each a process of its own, on Kafka and MongoDB in containers. */
export async function openEngineStage(options: StageOptions): Promise<Stage> {
  const { dir, tell } = options;
  const keysDir = join(dir, 'keys');
  const engines = await startEngines(tell);
  let front: FrontDoor | undefined;
  try {
    const whole = setUpConfig({
      KAFKA_BROKERS: engines.broker.address,
      MONGODB_URI: engines.store.uri,
      KEYS_DIR: keysDir,
    });
    await setUp(whole, () => undefined);
    const ports = await portsOf(serviceNames);
    const urlOf = (service: ServiceName) => `http://127.0.0.1:${ports.get(service)}`;
    front = await openFrontDoor(
      {
        host: '127.0.0.1',
        port: 0,
        keysDir,
        secretsDir: keysDir,
        urlOf,
        publicUrl: 'http://127.0.0.1',
        deskUrl: null,
        machineKeyDays: 365,
      },
      quiet,
    );
    const make = (service: ServiceName, instance: number, port: number) =>
      new Supervised({
        name: `${service}-${instance}`,
        script,
        argument: service,
        log: join(dir, `${service}-${instance}.log`),
        env: environment({ ...options, engines, keysDir, service, port, urlOf, front: front?.url }),
      });
    const first = serviceNames.map((service) => make(service, 1, ports.get(service) ?? 0));
    const extraPorts = await portsOf(doubled);
    const second = doubled.map((service) => make(service, 2, extraPorts.get(service) ?? 0));
    for (const one of first) one.start();
    return stage({ engines, front, first, second, token: tokensOf(localIssuer(keysDir)) });
  } catch (error) {
    await front?.close();
    await engines.remove();
    throw error;
  }
}

type Parts = {
  readonly engines: Engines;
  readonly front: FrontDoor;
  /** Those that always run. */
  readonly first: readonly Supervised[];
  readonly second: readonly Supervised[];
  readonly token: Stage['token'];
};

function stage({ engines, front, first, second, token }: Parts): Stage {
  const all = [...first, ...second];
  const running = () => [...first, ...second.filter(({ runs }) => runs)];

  /** Lets a second instance join its group, or leave it. */
  const changeMembers = (who: number): boolean => {
    const one = second[who % second.length];
    if (!one || (one.runs && one.url === undefined)) return false;
    if (one.runs) void one.retire();
    else one.start();
    return true;
  };
  const cause = (fault: PlannedFault): boolean | Promise<boolean> => {
    switch (fault.kind) {
      case 'service-killed':
      case 'service-stopped':
      case 'service-paused':
        return strike(fault, all);
      case 'members-changed':
        return changeMembers(fault.who);
      case 'broker-killed':
        return engines.killBroker(fault.lasts);
      case 'store-killed':
        return engines.killStore(fault.lasts);
      case 'broker-answers-lost':
        // More than the client itself sends again.
        return engines.loseBrokerAnswers(1 + (fault.who % 5));
      case 'store-answer-lost':
        return engines.loseStoreAnswer(fault.who % 2 === 0 ? 'insert' : 'update');
    }
  };
  return {
    kinds: faultKinds,
    token,
    tellers: () =>
      all.flatMap(({ name, url }) => (name.startsWith('intake') && url !== undefined ? [url] : [])),
    serves: () =>
      serviceNames.every((service) => all.some(({ name, url }) => name.startsWith(service) && url)),
    cause: async (fault) => cause(fault),
    async calm() {
      for (const one of all) one.resume();
      await engines.calm();
    },
    healths: () => Promise.all(running().map(({ url }) => healthAt(url && `${url}/health/ready`))),
    async evidence() {
      await Promise.all(all.map((one) => one.retire()));
      return openEnginePair({
        kafka: { brokers: [engines.broker.address], clientId: 'chaos' },
        mongo: { uri: engines.store.uri },
      });
    },
    ends: () => ({
      byItself: all.reduce((sum, { ends }) => sum + ends.byItself, 0),
      inDisorder: all.reduce((sum, { ends }) => sum + ends.inDisorder, 0),
    }),
    async close() {
      await Promise.all(all.map((one) => one.abolish()));
      await front.close();
      await engines.remove();
    },
  };
}

/** Everything that a service of one installation is told, and what the child script is told beside it. */
function environment(of: {
  readonly engines: Engines;
  readonly keysDir: string;
  readonly service: ServiceName;
  readonly port: number;
  readonly urlOf: (service: ServiceName) => string;
  readonly front: string | undefined;
  readonly without: StageOptions['without'];
}): NodeJS.ProcessEnv {
  const { engines, keysDir, service, port, urlOf, front, without } = of;
  return {
    ...process.env,
    PORT: String(port),
    KAFKA_BROKERS: engines.broker.address,
    CHAOS_BROKER_PROXY_PORT: String(engines.broker.proxyPort),
    MONGODB_URI: engines.store.proxyUri,
    INTAKE_URL: urlOf('intake'),
    COURT_DIVERSION_URL: urlOf('court-diversion'),
    PRISON_PROGRAM_URL: urlOf('prison-program'),
    AFTERCARE_URL: urlOf('aftercare'),
    THROUGHCARE_SECRET_FILE: join(keysDir, 'secret'),
    OIDC_JWKS_URL: `${front}/auth/jwks.json`,
    OIDC_TOKEN_URL: `${front}/auth/token`,
    OIDC_CLIENT_SECRET_FILE: clientSecretFile(keysDir, service),
    [withoutVariable]: without ?? '',
  };
}

/** One at a time: two asked for at once might be the same. */
async function portsOf(
  services: readonly ServiceName[],
): Promise<ReadonlyMap<ServiceName, number>> {
  const ports = new Map<ServiceName, number>();
  for (const service of services) ports.set(service, await freePort());
  return ports;
}
