import type { ServiceName } from '@throughcare/contracts';
import type { EventLog, LogRecord, OwnJournal, WholeJournal } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';

/** What services stand on: where documents are kept and where events go, two adapters that are used together. */
export type Pair = {
  readonly name: 'embedded' | 'engines';
  /** Documents of a service; the same store when asked again. */
  store(service: ServiceName): Store;
  readonly log: EventLog;
  /** The history of every service's streams. */
  readonly journal: WholeJournal;
  /** A service's own journal in its store; undefined where the log is the journal. */
  ownJournal(service: ServiceName): OwnJournal | undefined;
  /** How a service publishes: resolves when the records are durable in its journal and in the log. */
  publish(service: ServiceName): (records: readonly LogRecord[]) => Promise<void>;
  close(): Promise<void>;
};
