import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { openDeparture } from '@throughcare/embedded';
import { type KafkaOptions, openKafkaLog } from '@throughcare/kafka';
import { storeJournal, wholeJournalOfOwners } from '@throughcare/messaging';
import { type Arrival, openArrival } from '@throughcare/mongo';
import type { EngineStores, MongoPlace } from '@throughcare/runtime/engines';
import type { Store } from '@throughcare/store';
import { arrivalOf } from './carriers.ts';
import { carryOver, type Moved } from './carryOver.ts';

/** Documents and journals at the target, before anything is served from there. */
export type AtTarget = Pick<EngineStores, 'store' | 'journal'>;

export type MoveProgress = {
  readonly step: 'carrying' | 'comparing';
  readonly done: number;
  readonly of: number;
};

export type MoveOptions = {
  /** The data directory that moves. It is only read, and closed to others; nobody may write there meanwhile. */
  readonly from: string;
  readonly kafka: Omit<KafkaOptions, 'clientId'>;
  readonly mongo: MongoPlace;
  /** All four where left out. */
  readonly services?: readonly ServiceName[];
  readonly onProgress?: (progress: MoveProgress) => void;
  /** Called with what others on the machine could read in `from` until now. */
  readonly onMadePrivate?: (names: readonly string[]) => void;
  /** Gives what else differs at the target; it is not served before nothing does. */
  readonly verify?: (target: AtTarget) => Promise<readonly string[]>;
};

/** Kinds of documents that speak of places in the log, or in the journal, that stays behind: readers begin at the beginning. */
const staying = ['offset'];

/**
 * Carries an installation of one machine over to Kafka and MongoDB. Killed at any moment, the same call goes on.
 * Throws StoreError `locked` where another process writes at the source, StoreError or KafkaLogError `unavailable` where
 * something does not answer, MoveError where this cannot be.
 */
export async function move(options: MoveOptions): Promise<Moved> {
  const { from, kafka, mongo, services = serviceNames, onProgress = () => {} } = options;
  const { onMadePrivate } = options;
  const source = openDeparture({ dir: from, services, without: staying, onMadePrivate });
  const { promise: readerOver, reject } = Promise.withResolvers<never>();
  const log = openKafkaLog({ ...kafka, clientId: 'throughcare-move', onFatal: reject });
  const arrivals = new Map<ServiceName, Arrival>();
  try {
    for (const service of services)
      arrivals.set(
        service,
        await openArrival({ uri: mongo.uri, database: `${mongo.prefix ?? ''}${service}` }),
      );
    const of = services.reduce((sum, service) => sum + total(source.counts(service)), 0);
    const progress = (step: MoveProgress['step']) => {
      const counts = new Map<ServiceName, number>();
      return (service: ServiceName, count: number) => {
        counts.set(service, count);
        onProgress({ step, done: [...counts.values()].reduce((sum, one) => sum + one, 0), of });
      };
    };
    const verify = async () => options.verify?.(await atTarget(services, arrivals)) ?? [];
    const carried = carryOver({
      services,
      source,
      arrivals,
      log: {
        name: logName(kafka),
        append: (records) => log.append(records),
        consume: (asked) => log.consume(asked),
        async createTopics(topics) {
          await log.createTopics(topics);
          await log.verifyTopics(topics);
        },
      },
      arrived: progress('carrying'),
      compared: progress('comparing'),
      now: () => new Date().toISOString(),
      verify,
    });
    return await Promise.race([carried, readerOver]);
  } finally {
    await log.close();
    for (const arrival of arrivals.values()) await arrival.close();
    source.close();
  }
}

const total = ({ documents, events }: { documents: number; events: number }): number =>
  documents + events;

const logName = ({ brokers, prefix = '' }: MoveOptions['kafka']): string =>
  `${[...brokers].sort().join(',')}/${prefix}`;

async function atTarget(
  services: readonly ServiceName[],
  arrivals: ReadonlyMap<ServiceName, Arrival>,
): Promise<AtTarget> {
  const stores = new Map<ServiceName, Store>();
  for (const service of services)
    stores.set(service, await arrivalOf({ arrivals }, service).store());
  const store = (service: ServiceName): Store => {
    const one = stores.get(service);
    if (one === undefined) throw new Error(`${service} was not moved`);
    return one;
  };
  return { store, journal: wholeJournalOfOwners((service) => storeJournal(store(service))) };
}
