import { openDataDir } from '@throughcare/embedded';
import {
  type PathwayState,
  pathway,
  type ReadOtherwise,
  readOtherwise,
} from '@throughcare/prison-program';
import { type Engines, storedOn } from '../engines.ts';
import { scan } from './scan.ts';

/**
 * What was recorded from a movement code that the classifier reads otherwise now. Reads only, also beside a server.
 * Throws StoreError `unavailable` where nothing is stored.
 */
export async function misreadings(
  dir: string,
  mongo?: Engines['mongo'] | undefined,
): Promise<readonly ReadOtherwise[]> {
  const data = openDataDir(dir, { readOnly: true });
  try {
    const stored = await storedOn(mongo, data);
    try {
      const found: ReadOtherwise[] = [];
      for await (const { state } of scan<PathwayState>(
        stored.store('prison-program'),
        pathway.kind,
      ))
        found.push(...readOtherwise(state));
      return found;
    } finally {
      await stored.close();
    }
  } finally {
    await data.close();
  }
}
