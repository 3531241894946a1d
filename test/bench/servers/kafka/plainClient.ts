import type { PlainClient } from './plain.ts';

/** What is installed with us, and what a folder of others may have. */
export const clientNames = ['kafkajs', '@platformatic/kafka'] as const;
export type ClientName = (typeof clientNames)[number] | 'NestJS';

/** Connects when it is first used. Only the one that is asked for is loaded. `installed`: where NestJS is. */
export async function plainClient(
  name: ClientName,
  brokers: string,
  installed = '.',
): Promise<PlainClient> {
  switch (name) {
    case 'kafkajs':
      return (await import('./plainKafkajs.ts')).plainKafkajs(brokers);
    case '@platformatic/kafka':
      return (await import('./plainPlatformatic.ts')).plainPlatformatic(brokers);
    case 'NestJS':
      return (await import('./plainNest.ts')).plainNest(brokers, installed);
  }
}
