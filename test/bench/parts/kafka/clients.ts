import type { Options } from '../../options.ts';
import { missing } from '../../others.ts';
import { type ClientName, clientNames } from '../../servers/kafka/plainClient.ts';
import { leftOutNote } from '../contenders.ts';

export type Clients = {
  /** Those that are measured in this run. */
  readonly names: readonly ClientName[];
  /** The folder of those that are not installed with us. */
  readonly installed: string;
  /** Of those that are left out. */
  readonly notes: readonly string[];
};

/** Clients of Kafka that ours is compared with. */
export function clientsOf({ others }: Options): Clients {
  const why = missing(others, 'NestJS');
  return {
    names: why === undefined ? [...clientNames, 'NestJS'] : clientNames,
    installed: others ?? '',
    notes: why === undefined ? [] : [leftOutNote('NestJS', why)],
  };
}
