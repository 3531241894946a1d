import type { ServiceName } from '@throughcare/contracts';
import type { Journal } from './eventLog.ts';

/** One journal out of those that each service keeps of its own streams. */
export const journalOfOwners = (of: (service: ServiceName) => Journal): Journal => ({
  read: (stream, afterSequence, limit) => of(stream.service).read(stream, afterSequence, limit),
  heads: (service, audience, since, limit) => of(service).heads(service, audience, since, limit),
  count: (service) => of(service).count(service),
});
