import { type DataDir, openDataDir } from '@throughcare/embedded';
import type { KafkaOptions } from '@throughcare/kafka';
import type { Whatever } from '@throughcare/record';
import { embeddedPair, type HouseOptions, type Pair } from '@throughcare/runtime/house';
import type { ServiceSpec } from '@throughcare/service-kit';
import { temporaryDir } from './temporaryDir.ts';

export type Specs = readonly ServiceSpec<Whatever>[];

export type KafkaSettings = Partial<Pick<KafkaOptions, 'sessionTimeout' | 'requestTimeout'>> & {
  /** A port of the loopback by way of which houses reach their brokers; straight where left out. */
  readonly through?: number;
};

/** Where an installation is, as another process is told. */
export type Place =
  | { readonly pair: 'embedded'; readonly dir: string }
  | {
      readonly pair: 'engines';
      readonly dir: string;
      /** Before the names of topics, groups and databases. */
      readonly prefix: string;
      readonly brokers: string;
      readonly uri: string;
      /** As hex: every house of one installation derives the same ids. */
      readonly secret: string;
      readonly kafka: KafkaSettings;
    };

/** What outlives a house: closed and opened again, it finds its documents and events. */
export type Installation = {
  readonly place: Place;
  /** What a house of these services is opened with; topics and databases that they need are made first. */
  houseOptions(services: Specs): Promise<Pick<HouseOptions, 'dataDir' | 'secret' | 'pair'>>;
  /** Stores and log without a house. Closing it closes them. */
  open(services: Specs): Promise<Pair>;
  /** With everything that was kept. */
  remove(): Promise<void>;
};

/** A data directory, which one house at a time has open. `pairOn`: with a relay between documents and log, or without. */
export function embeddedInstallation(
  dir?: string,
  pairOn: (data: DataDir) => Pair = embeddedPair,
): Installation {
  const made = dir === undefined ? temporaryDir() : undefined;
  const dataDir = dir ?? made?.dir ?? '';
  return {
    place: { pair: 'embedded', dir: dataDir },
    houseOptions: async () => ({ dataDir, pair: pairOn }),
    async open() {
      const data = openDataDir(dataDir);
      return { ...pairOn(data), close: () => data.close() };
    },
    remove: async () => made?.remove(),
  };
}
