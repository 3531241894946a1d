import { KafkaLogError } from './logError.ts';

/** Kafka's offsets are 64 bits wide. As text of one length, comparing texts compares offsets. */
export const offsetText = (offset: bigint): string => String(offset).padStart(19, '0');

/** The offset to read next, from the last settled one as its consumer kept it; undefined is the beginning. */
export function nextAfter(kept: string | undefined): bigint {
  if (kept === undefined) return 0n;
  if (!/^\d{1,19}$/.test(kept))
    throw new KafkaLogError('invalid-offset', 'This is not an offset of the log.');
  return BigInt(kept) + 1n;
}

export const partitionName = (topic: string, partition: number): string => `${topic}/${partition}`;
