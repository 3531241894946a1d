import { WakeUp } from '@throughcare/waiting';
import type { Response } from 'express';

export type OpenConnection = {
  /** False when the caller has gone away, or its time is over. */
  isOpen(): boolean;
  /** Waits until it is woken, now or since the last pause; false when it is open no longer. */
  pause(): Promise<boolean>;
  end(): void;
};

/**
 * A connection that waits until a millisecond of Unix time, without holding the process: one timer, cleared the moment the
 * caller goes away or the server closes its connections. It looks for nothing by itself: `wakes` takes what to call when
 * there is something to look for, and gives the way to be called no more.
 */
export function openConnection(
  response: Response,
  until: number,
  wakes: (call: () => void) => () => void,
): OpenConnection {
  let there = !response.destroyed;
  const wakeUp = new WakeUp();
  const callNoMore = wakes(() => wakeUp.call());
  const end = () => {
    there = false;
    wakeUp.call();
    callNoMore();
    response.off('close', end);
  };
  response.on('close', end);
  if (!there) end();
  const isOpen = () => there && Date.now() < until;

  return {
    isOpen,
    async pause() {
      if (isOpen()) await wakeUp.wait(until - Date.now());
      return isOpen();
    },
    end,
  };
}
