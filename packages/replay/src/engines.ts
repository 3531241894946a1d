import type { DataDir } from '@throughcare/embedded';
import type { EnginePairOptions } from '@throughcare/runtime/engines';
import { embeddedPair, type Pair } from '@throughcare/runtime/house';

/** Kafka and MongoDB in place of a data directory's own files; the directory keeps the secret, the keys and the replay's place. */
export type Engines = {
  readonly kafka: Omit<EnginePairOptions['kafka'], 'clientId'>;
  readonly mongo: EnginePairOptions['mongo'];
};

/** Loaded where it is asked for: the clients of Kafka and MongoDB are no business of who stays on one machine. */
const enginePair = () => import('@throughcare/runtime/engines');

export const pairOn =
  ({ kafka, mongo }: Engines) =>
  async (): Promise<Pair> =>
    (await enginePair()).openEnginePair({
      kafka: { ...kafka, clientId: 'throughcare-replay' },
      mongo,
      setUp: true,
      soleWriter: true,
    });

/** What a report needs: documents and journals, to be looked at only. */
export async function storedOn(
  mongo: Engines['mongo'] | undefined,
  data: DataDir,
): Promise<Pick<Pair, 'store' | 'journal' | 'close'>> {
  return mongo === undefined
    ? embeddedPair(data)
    : (await enginePair()).openEngineStores({ mongo, readOnly: true });
}
