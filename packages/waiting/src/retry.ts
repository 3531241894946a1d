import { backoff, type Pauses } from './backoff.ts';
import { type RestOptions, rest } from './rest.ts';

export type RetryOptions = RestOptions & {
  readonly pauses: Pauses;
  /** Wall milliseconds after which a failure counts, without limit where left out. */
  readonly patience?: number;
  /** Hears of each failure after which the work is tried again. */
  readonly failed?: (error: unknown) => void;
};

/** Whether an error says of itself that the same call may work later, as StoreError and KafkaLogError do. */
export const saysLater = (error: unknown): boolean =>
  (error as { readonly retry?: unknown } | null | undefined)?.retry === 'later';

/**
 * What the work gives, once it does; after a failure that passes it is tried again, with a pause before. Rejects with what
 * the work failed of last: where that does not pass, when patience is at an end, or when it is called off.
 */
export async function retryWhile<T>(
  passes: (error: unknown) => boolean,
  work: () => T | Promise<T>,
  { pauses, patience, failed, ...how }: RetryOptions,
): Promise<T> {
  const until = performance.now() + (patience ?? Number.POSITIVE_INFINITY);
  for (const pause = backoff(pauses); ; )
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || performance.now() > until || how.signal?.aborted) throw error;
      failed?.(error);
      if (!(await rest(pause.next(), how))) throw error;
    }
}

/** The same for errors that say `retry: 'later'` of themselves. */
export const retryWhileLater = <T>(work: () => T | Promise<T>, options: RetryOptions): Promise<T> =>
  retryWhile(saysLater, work, options);
