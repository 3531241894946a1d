import type { PlainClient } from './plain.ts';

export const clientNames = ['kafkajs', '@platformatic/kafka'] as const;
export type ClientName = (typeof clientNames)[number];

/** Connects when it is first used. Only the one that is asked for is loaded. */
export async function plainClient(name: ClientName, brokers: string): Promise<PlainClient> {
  return name === 'kafkajs'
    ? (await import('./plainKafkajs.ts')).plainKafkajs(brokers)
    : (await import('./plainPlatformatic.ts')).plainPlatformatic(brokers);
}
