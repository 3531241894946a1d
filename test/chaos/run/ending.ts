import { rest as resting } from '@throughcare/waiting';

/** Resolves after so many wall milliseconds; rejects when the run is ended. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (!(await resting(Math.max(0, milliseconds), { signal }))) throw signal.reason;
}

/** What the work gives; rejects when the run is ended before. */
export async function unlessEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason as Error);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
