import type { ServiceName } from '@throughcare/contracts';
import { type KafkaLog, openKafkaLog } from '@throughcare/kafka';
import {
  type EventLog,
  type Journal,
  journalAndLog,
  journalOfOwners,
  type OwnJournal,
  storeJournal,
} from '@throughcare/messaging';
import type { ServiceDeps } from '@throughcare/service-kit';
import { type HouseOptions, openHouse } from '../../../../packages/runtime/src/house/house.ts';
import { relayedPair } from '../../../../packages/runtime/src/pair/embeddedPair.ts';
import { onlyErrors } from '../onlyErrors.ts';

type KafkaHouseOptions = Pick<HouseOptions, 'services' | 'dataDir'> & {
  readonly log: EventLog;
  /** Stands around a service's ports, after Kafka and the journal took their places. */
  readonly around?: (service: ServiceName, deps: ServiceDeps) => ServiceDeps;
};

export const openLog = (brokers: string, prefix: string): KafkaLog =>
  openKafkaLog({
    brokers: brokers.split(','),
    clientId: 'bench',
    prefix,
    onAlarm: (alarm) => console.error('kafka', alarm),
    onFatal: (error) => console.error('kafka', error),
  });

/** Services in one process on embedded stores, with Kafka between them and each one's journal in its own store. */
export function openKafkaHouse({ log, around, ...options }: KafkaHouseOptions) {
  const journals = new Map<ServiceName, OwnJournal>();
  const journal = journalOfOwners((service) => journals.get(service) ?? emptyJournal);
  return openHouse({
    ...options,
    port: 0,
    logger: onlyErrors,
    pair: relayedPair,
    around: (service, deps) => {
      const own = storeJournal(deps.store);
      journals.set(service, own);
      const publish = journalAndLog(own, log);
      const onKafka = { ...deps, log, journal, ownJournal: own, publish };
      return around?.(service, onKafka) ?? onKafka;
    },
  });
}

/** Of a service that does not run here: it has published nothing. */
const emptyJournal: Journal = {
  read: async () => [],
  heads: async (_service, _audience, since) => ({ heads: [], next: since ?? '' }),
  count: async () => 0,
};
