import type { Asking } from '../kernel/asking.ts';
import { whoIs } from '../kernel/names.ts';
import { Guardians, isReader } from './model.ts';

/**
 * Who decides for somebody, as far as the reader may know. It is asked only of those of whom intake says beside their name that
 * somebody else does: of the others no question is recorded.
 */
export const guardiansOf = async (
  asking: Asking,
  pathwayRef: string,
  decidedFor: boolean | undefined,
): Promise<Guardians | undefined> =>
  decidedFor && isReader(asking)
    ? await asking.maybe('intake', `/people/${pathwayRef}/guardians`, Guardians)
    : undefined;

/** Somebody for the page about them: their name, and who decides for them where somebody does. */
export async function personAt(asking: Asking, pathwayRef: string) {
  const { name, decidedFor } = await whoIs(asking, pathwayRef);
  return { name, guardians: await guardiansOf(asking, pathwayRef, decidedFor) };
}
