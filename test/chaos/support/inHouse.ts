import {
  type Installation,
  openTestHouse,
  type TestHouse,
  type TestHouseOptions,
} from '@throughcare/testing/house';
import type { ProofPair } from './pairs.ts';

/** Works in a house on an installation of its own, and leaves nothing of either behind. */
export async function inHouse(
  pair: Pick<ProofPair, 'installation'>,
  options: Omit<TestHouseOptions, 'installation'>,
  work: (house: TestHouse, installation: Installation) => Promise<void>,
): Promise<void> {
  const installation = pair.installation();
  try {
    const house = await openTestHouse({ ...options, installation });
    try {
      await work(house, installation);
    } finally {
      await house.close();
    }
  } finally {
    await installation.remove();
  }
}
