import type { Engines } from '@throughcare/replay';
import { Option } from 'commander';
import { CannotDo } from './output.ts';

export type EngineFlags = {
  readonly kafka?: string;
  readonly kafkaPrefix: string;
  readonly mongo?: string;
  readonly mongoPrefix: string;
};

export const kafkaOptions = () => [
  new Option('--kafka <brokers>', 'Kafka in place of the log in the data directory: host:port,…'),
  new Option('--kafka-prefix <text>', 'before the names of topics and groups').default(''),
];
export const mongoOptions = () => [
  new Option('--mongo <uri>', 'MongoDB in place of the files in the data directory'),
  new Option('--mongo-prefix <text>', 'before the names of databases').default(''),
];

/** Undefined where neither is given; both go together, since events and documents of one installation do. */
export function enginesOf(flags: EngineFlags): Engines | undefined {
  const { kafka, mongo, kafkaPrefix, mongoPrefix } = flags;
  if (kafka === undefined && mongo === undefined) return undefined;
  if (kafka === undefined || mongo === undefined)
    throw new CannotDo('--kafka and --mongo go together.');
  const brokers = kafka.split(',').map((one) => one.trim());
  if (brokers.some((one) => !/^[^\s:]+:\d{1,5}$/.test(one)))
    throw new CannotDo('--kafka takes host:port, or several with commas between them.');
  return { kafka: { brokers, prefix: kafkaPrefix }, mongo: { uri: mongo, prefix: mongoPrefix } };
}
