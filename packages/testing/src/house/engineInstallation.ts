import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  audiences,
  type ServiceName,
  serviceNames,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import { openKafkaLog } from '@throughcare/kafka';
import { migrate } from '@throughcare/mongo';
import { openEnginePair } from '@throughcare/runtime/engines';
import type { Pair } from '@throughcare/runtime/house';
import { dropDatabase } from '../../../mongo/src/fixtures/copies.ts';
import {
  embeddedInstallation,
  type Installation,
  type KafkaSettings,
  type Place,
  type Specs,
} from './installation.ts';
import { temporaryDir } from './temporaryDir.ts';

type EnginePlace = Extract<Place, { pair: 'engines' }>;

/** As few partitions as show what many do. */
const partitions = 3;

export type EngineInstallationOptions = {
  readonly brokers: string;
  readonly uri: string;
  readonly kafka?: KafkaSettings;
};

/** Topics and databases of its own on engines that others use too. Any number of houses may have it open. */
export function engineInstallation(options: EngineInstallationOptions): Installation {
  const { brokers, uri, kafka = {} } = options;
  const place: EnginePlace = {
    pair: 'engines',
    dir: temporaryDir().dir,
    prefix: `t${randomBytes(6).toString('hex')}`,
    brokers,
    uri,
    secret: randomBytes(32).toString('hex'),
    kafka,
  };
  return installationAt(place);
}

/** The same installation, for another process. */
export const installationAt = (place: Place): Installation =>
  place.pair === 'embedded' ? embeddedInstallation(place.dir) : onEngines(place);

export const databaseOf = ({ prefix }: { readonly prefix: string }, service: ServiceName): string =>
  `${prefix}_${service}`;

function onEngines(place: EnginePlace): Installation {
  const { dir, prefix, uri, secret } = place;
  const { through, ...timeouts } = place.kafka;
  const topics = new Set<Topic>();
  const services = new Set<ServiceName>();
  const kafkaOptions = {
    brokers: place.brokers.split(','),
    clientId: 'test',
    prefix: `${prefix}.`,
    partitions,
  };
  /** Straight to the brokers, whatever stands between them and the houses. */
  const withLog = async (work: (log: ReturnType<typeof openKafkaLog>) => Promise<void>) => {
    const log = openKafkaLog(kafkaOptions);
    await work(log).finally(() => log.close());
  };
  async function setUp(specs: Specs): Promise<void> {
    const wanted = topicsOf(specs).filter((topic) => !topics.has(topic));
    if (wanted.length > 0) await withLog((log) => log.createTopics(wanted));
    for (const topic of wanted) topics.add(topic);
    const missing = ownersOf(specs).filter((name) => !services.has(name));
    await Promise.all(
      missing.map((name) =>
        migrate({ uri, database: databaseOf(place, name), selectionTimeout: 30_000 }),
      ),
    );
    for (const name of missing) services.add(name);
  }
  async function open(specs: Specs): Promise<Pair> {
    await setUp(specs);
    return openEnginePair({
      kafka: {
        ...kafkaOptions,
        ...timeouts,
        ...(through !== undefined && { route: () => ({ host: '127.0.0.1', port: through }) }),
      },
      mongo: { uri, prefix: `${prefix}_` },
      services: ownersOf(specs),
    });
  }
  return {
    place,
    open,
    houseOptions: async (specs) => ({
      dataDir: mkdtempSync(join(dir, 'house-')),
      secret: Buffer.from(secret, 'hex'),
      pair: () => open(specs),
    }),
    async remove() {
      if (topics.size > 0) await withLog((log) => log.removeTopics([...topics]));
      for (const service of services) await dropDatabase(uri, databaseOf(place, service));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What these services write and read. */
const topicsOf = (specs: Specs): Topic[] => [
  ...new Set(
    specs.flatMap(({ name, reads, projections }) => [
      ...audiences.map((audience) => topicOf(name, audience)),
      ...reads,
      ...projections.flatMap((projection) => projection.reads),
    ]),
  ),
];

/** Whose databases they need: their own, and of those whose journals they ask. */
const ownersOf = (specs: Specs): ServiceName[] => {
  const wanted = new Set(topicsOf(specs));
  return serviceNames.filter((name) =>
    audiences.some((audience) => wanted.has(topicOf(name, audience))),
  );
};
