import type { ServiceName } from '@throughcare/contracts';
import type { ServiceDeps } from '@throughcare/service-kit';
import { withoutVariable } from './stage.ts';
import type { Without } from './without.ts';

/** What a child tells its parent once it serves. */
export type Ready = { readonly url: string };

/** Tells the parent, and lives no longer than it. */
export function tellReady(url: string): void {
  const ready: Ready = { url };
  process.send?.(ready);
}

process.once('disconnect', () => process.exit(1));
// Listening keeps a channel, and so the process, alive: it is to end as it would end in production.
process.channel?.unref();

/** What stands between services and their ports in this process: nothing, unless something is taken out. */
export async function aroundHere(): Promise<
  ((service: ServiceName, deps: ServiceDeps) => ServiceDeps) | undefined
> {
  const part = process.env[withoutVariable];
  if (!part) return undefined;
  const { without } = await import('./without.ts');
  return without(part as Without);
}
