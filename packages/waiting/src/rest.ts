import { setTimeout } from 'node:timers/promises';

export type RestOptions = {
  /** Ends the rest as soon as it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** True: a process that has nothing else to do need not stay alive for this. */
  readonly background?: boolean;
};

/** Milliseconds: the longest delay that a timer of Node takes, about 25 days; a longer one would end at once. */
export const longestDelay = 2_147_483_647;

/**
 * Resolves with true after so many wall milliseconds, or after 25 days where that is more; with false as soon as it is
 * called off, at once where it was before. Never rejects.
 */
export async function rest(
  milliseconds: number,
  { signal, background = false }: RestOptions = {},
): Promise<boolean> {
  try {
    await setTimeout(Math.min(milliseconds, longestDelay), undefined, {
      ref: !background,
      ...(signal && { signal }),
    });
    return true;
  } catch {
    return false;
  }
}
