import type { ServiceName } from '@throughcare/contracts';
import {
  type KafkaAlarm,
  type KafkaLog,
  type KafkaLogError,
  openKafkaLog,
} from '@throughcare/kafka';
import { type OwnJournal, storeJournal } from '@throughcare/messaging';
import { openMongoStore } from '@throughcare/mongo';
import type { Log } from '@throughcare/service-kit';
import { type Store, StoreError } from '@throughcare/store';
import { retryWhile } from '@throughcare/waiting';
import type { ServiceConfig } from '../environment/serviceConfig.ts';

/** What one service stands on: its own database, its journal in it, and the log. */
export type Engines = {
  readonly store: Store;
  readonly log: KafkaLog;
  readonly journal: OwnJournal;
  close(): Promise<void>;
};

export type EnginesOptions = {
  readonly service: ServiceName;
  readonly config: Pick<ServiceConfig, 'mongo' | 'kafka'>;
  readonly logger: Log;
  readonly onAlarm: (alarm: KafkaAlarm) => void;
  /** The reader is over for good. */
  readonly onFatal: (error: KafkaLogError) => void;
  /** Nobody waits any longer. */
  readonly signal: AbortSignal;
};

/** Wall milliseconds between two tries to reach the database: it may be starting, or about to be set up. */
const pauses = { first: 1_000, longest: 1_000 };

/** Waits for the database for as long as it takes, and tells why; the log is waited for by whoever reads it. */
export async function openEngines(options: EnginesOptions): Promise<Engines> {
  const { service, config, onAlarm, onFatal } = options;
  const store = await untilOpen(options);
  const log = openKafkaLog({
    ...config.kafka,
    clientId: `throughcare-${service}`,
    onAlarm,
    onFatal,
  });
  return {
    store,
    log,
    journal: storeJournal(store),
    async close() {
      await log.close();
      await store.close();
    },
  };
}

const untilOpen = ({ config, logger, signal }: EnginesOptions): Promise<Store> =>
  retryWhile(
    (error) => error instanceof StoreError,
    () => openMongoStore(config.mongo),
    {
      pauses,
      signal,
      // The message names databases and indexes, nothing that anybody typed into a record.
      failed: (error) => logger.error('store', error, { why: (error as StoreError).message }),
    },
  );
