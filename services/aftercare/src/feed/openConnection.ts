import type { Response } from 'express';

/** Milliseconds between looks for new rows. A look reads one index entry. */
const every = 250;

export type OpenConnection = {
  isOpen(): boolean;
  /** Waits a moment; false when the connection is gone or its time is over. */
  pause(): Promise<boolean>;
  end(): void;
};

/**
 * A connection that waits, without holding the process: at most one timer, cleared the moment the caller goes away or
 * the server closes its connections.
 */
export function openConnection(response: Response, patience: number): OpenConnection {
  const until = performance.now() + patience;
  let open = !response.destroyed;
  let wake: (() => void) | undefined;
  const end = () => {
    open = false;
    wake?.();
    response.off('close', end);
  };
  response.on('close', end);

  const pause = (): Promise<boolean> => {
    const left = until - performance.now();
    if (!open || left <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => wake?.(), Math.min(every, left));
      timer.unref();
      wake = () => {
        wake = undefined;
        clearTimeout(timer);
        resolve(open);
      };
    });
  };
  return { isOpen: () => open, pause, end };
}
