import type { KafkaLog } from '@throughcare/kafka';
import { type Journal, journalAndLog, type OwnJournal } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { StoredPorts } from '../serviceDeps.ts';

/** A service over engines: its journal lies in its own database and is written before the log. */
export const enginePorts = (
  store: Store,
  log: KafkaLog,
  ownJournal: OwnJournal,
  journal: Journal,
): StoredPorts => ({
  store,
  log,
  journal,
  ownJournal,
  publish: journalAndLog(ownJournal, log),
  partnerLog: log.partners,
});
