import type { ServiceName } from '@throughcare/contracts';
import type { Journal, WholeJournal } from './eventLog.ts';

/** One journal out of the journals of all services; each service keeps its own. */
export const journalOfOwners = (of: (service: ServiceName) => Journal): Journal => ({
  read: (stream, afterSequence, limit) => of(stream.service).read(stream, afterSequence, limit),
  heads: (service, audience, since, limit) => of(service).heads(service, audience, since, limit),
  count: (service) => of(service).count(service),
});

/** The same for journals that can be read as a whole. */
export const wholeJournalOfOwners = (of: (service: ServiceName) => WholeJournal): WholeJournal => ({
  ...journalOfOwners(of),
  events: (service) => of(service).events(service),
});
