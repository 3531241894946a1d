import type { Log } from '@throughcare/service-kit';

/** What goes wrong in a server under test is told; nothing else takes its time. */
export const onlyErrors: Log = {
  info: () => undefined,
  error: (what, error) => console.error(what, error),
};
