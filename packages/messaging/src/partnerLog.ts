import type { PartnerEvent } from '@throughcare/contracts';

/** The topics of large partners, one each. Partners read no topic of the services. */
export interface PartnerLog {
  /**
   * Resolves when the events are durable in this order at the end of that partner's topic. After a rejection any of them
   * may be there or not; they are to be appended again, and may then be there twice.
   */
  append(org: string, events: readonly PartnerEvent[]): Promise<void>;
}
