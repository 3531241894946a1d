import { rest } from '@throughcare/waiting';

/** Wall milliseconds between two looks. */
const between = 5;

/** Looks again until `look` gives something that is true, and returns it. Throws past the deadline, naming what it waited for. */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > deadline) throw new Error(`in ${milliseconds} ms never: ${what}`);
    await rest(between);
  }
}

/** A promise and the call that resolves it: holds a worker at a point until a test lets it go on. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { passed: promise, open: () => resolve() };
}
