import type { PartnerEvent } from '@throughcare/contracts';
import type { PartnerLog } from '@throughcare/messaging';

/** What became of an append: it was refused, or it is there and its answer was lost. */
export type AppendFault = 'refused' | 'answer-lost';

export type MemoryPartnerLog = PartnerLog & {
  /** What stands on a partner's topic, oldest first. */
  topic(org: string): readonly PartnerEvent[];
  /** Faults of the appends to come, one each. */
  readonly faults: AppendFault[];
};

export function memoryPartnerLog(): MemoryPartnerLog {
  const topics = new Map<string, PartnerEvent[]>();
  const faults: AppendFault[] = [];
  return {
    faults,
    topic: (org) => topics.get(org) ?? [],
    async append(org, events) {
      const fault = faults.shift();
      if (fault === 'refused') throw new Error('no broker');
      topics.set(org, [...(topics.get(org) ?? []), ...events]);
      if (fault === 'answer-lost') throw new Error('no answer');
    },
  };
}
