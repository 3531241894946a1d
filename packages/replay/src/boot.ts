import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { z } from 'zod';

/**
 * Which run of this machine we are in. A replay's commits survive the end of its process, not that of the machine: waiting for
 * the disk at each of some hundred thousand commits would take most of its time, and it can be done again from its input.
 * So a replay goes on only in the run of the machine in which it began.
 */
export const Boot = z.strictObject({
  /** What Linux calls this run; null elsewhere. */
  id: z.string().nullable(),
  /** When it began, in seconds since 1970, as far as the wall clock can be trusted. */
  at: z.number(),
});
export type Boot = z.infer<typeof Boot>;

/** By how much the beginning may seem to move when the wall clock is set right. */
const toleranceSeconds = 120;

export function thisBoot(): Boot {
  return { id: bootId(), at: Math.round(Date.now() / 1_000 - uptime()) };
}

export const isSameBoot = (a: Boot, b: Boot): boolean =>
  a.id !== null && b.id !== null ? a.id === b.id : Math.abs(a.at - b.at) <= toleranceSeconds;

function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
