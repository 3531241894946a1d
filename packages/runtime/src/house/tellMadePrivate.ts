import type { Log } from '@throughcare/service-kit';

/** The line that says that others could look into a data directory until now: who did is for its operator to find out. */
export const tellMadePrivate =
  (logger: Log, dir: string) =>
  (names: readonly string[]): void =>
    logger.error('data directory was open to others, and is closed to them now', null, {
      dir,
      names: names.join(', '),
    });
