import { setTimeout as after } from 'node:timers/promises';

/** Resolves after so many milliseconds, or as soon as it is called off. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined);
}
