import type { RestOptions } from './rest.ts';
import { rest } from './rest.ts';

/**
 * What the work gives, or undefined where it fails or takes more wall milliseconds than that; then it goes on, and nobody
 * hears of it. Never rejects, and leaves no timer behind.
 */
export async function within<T>(
  milliseconds: number,
  work: () => Promise<T>,
  { background = false }: Pick<RestOptions, 'background'> = {},
): Promise<T | undefined> {
  const over = new AbortController();
  const late = rest(milliseconds, { signal: over.signal, background }).then(() => undefined);
  try {
    return await Promise.race([work(), late]);
  } catch {
    return undefined;
  } finally {
    over.abort();
  }
}
