import type { ServiceName } from '@throughcare/contracts';
import type { EventLog, WholeJournal } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { StoredPorts } from '../serviceDeps.ts';

/** What services stand on: where documents are kept and where events go, two adapters that are used together. */
export type Pair = {
  readonly name: 'embedded' | 'engines';
  /** Documents of a service; the same store when asked again. */
  store(service: ServiceName): Store;
  readonly log: EventLog;
  /** The history of every service's streams. */
  readonly journal: WholeJournal;
  /** How one service reaches both. */
  ports(service: ServiceName): StoredPorts;
  close(): Promise<void>;
};
