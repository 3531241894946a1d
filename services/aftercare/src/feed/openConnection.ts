import type { Response } from 'express';

/** Milliseconds between looks for what another process put into the list; what this one puts there wakes. A look reads one document. */
const lookEvery = 250;

export type OpenConnection = {
  isOpen(): boolean;
  /** Waits a moment, or until it is woken, now or since the last pause; false when the connection is gone or its time is over. */
  pause(): Promise<boolean>;
  end(): void;
};

/**
 * A connection that waits, without holding the process: at most one timer, cleared the moment the caller goes away or
 * the server closes its connections. `wakes` takes what to call when there is something to look for, and gives the way
 * to be called no more.
 */
export function openConnection(
  response: Response,
  patience: number,
  wakes: (call: () => void) => () => void,
  every = lookEvery,
): OpenConnection {
  const until = performance.now() + patience;
  let open = !response.destroyed;
  let woken = false;
  let wake: (() => void) | undefined;
  const sleepNoMore = wakes(() => {
    woken = true;
    wake?.();
  });
  const end = () => {
    open = false;
    wake?.();
    sleepNoMore();
    response.off('close', end);
  };
  response.on('close', end);
  if (!open) end();

  const pause = (): Promise<boolean> => {
    const left = until - performance.now();
    if (!open || left <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), Math.min(every, left));
      timer.unref();
      wake = () => {
        wake = undefined;
        woken = false;
        clearTimeout(timer);
        resolve(open);
      };
      if (woken) wake();
    });
  };
  return { isOpen: () => open, pause, end };
}
