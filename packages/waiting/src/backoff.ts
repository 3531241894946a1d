/** Milliseconds: what comes after a failure, and what doubling stops at. */
export type Pauses = { readonly first: number; readonly longest: number };

export type Backoff = {
  /** Milliseconds to rest now: the first, then twice as many each time, never more than the longest. */
  next(): number;
  /** Begins with the first again: it worked. */
  reset(): void;
};

/** Pauses between tries of what failed, longer each time. Keeps count; it waits for nothing itself. */
export function backoff({ first, longest }: Pauses): Backoff {
  let pause = first;
  return {
    next() {
      const now = pause;
      pause = Math.min(2 * pause, longest);
      return now;
    },
    reset() {
      pause = first;
    },
  };
}
