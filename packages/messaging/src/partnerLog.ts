import type { PartnerEvent } from '@throughcare/contracts';

/** Topics that partners read, one for each of the large ones; nobody outside reads the services' own. */
export interface PartnerLog {
  /**
   * Resolves when all are durable, in this order, at the end of that partner's topic.
   * A rejection says nothing about any of them: they may be there, and come again.
   */
  append(org: string, events: readonly PartnerEvent[]): Promise<void>;
}
