import { randomUUID } from 'node:crypto';
import type { Topic } from '@throughcare/contracts';
import type { Delivered } from '@throughcare/messaging';
import type { TargetLog } from './carriers.ts';

export type OpenedTopics = {
  /** Records that were read. */
  read(): number;
  /** Records that are left. */
  lag(): Promise<number>;
  stop(): Promise<void>;
};

/** Reads topics from their beginning, as a group of its own that nobody meets again. */
export async function openedTopics(
  log: TargetLog,
  topics: readonly Topic[],
  each: (record: Delivered) => void,
): Promise<OpenedTopics> {
  let read = 0;
  const consumption = await log.consume({
    group: `throughcare-move-${randomUUID()}`,
    topics,
    after: () => Promise.resolve(undefined),
    deliver: async (batch) => {
      for (const record of batch) each(record);
      read += batch.length;
    },
  });
  return {
    read: () => read,
    lag: () => consumption.lag(),
    stop: () => consumption.stop(),
  };
}
