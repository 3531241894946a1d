import { giveBackWhileIdle } from './giveBack.ts';
import { CannotDo } from './output.ts';

export type Running = {
  /** Resolves, with why, when the work cannot go on. */
  readonly failed?: Promise<Error>;
  stop(): Promise<void>;
};

/** Wall milliseconds that an orderly stop may take; a process that hangs is of no use to whoever waits for the next one. */
const patience = 20_000;

/** Runs until a signal or a failure ends it; then stops in order. Exit code 1 after a failure, or where stopping hangs. */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  const { promise: signalled, resolve } = Promise.withResolvers<undefined>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => resolve(undefined));
  const running = await starting(start);
  giveBackWhileIdle();
  const error = await Promise.race([signalled, running.failed ?? signalled]);
  const hangs = setTimeout(() => process.exit(1), patience);
  hangs.unref();
  await running.stop();
  if (error) throw error;
}

async function starting(start: () => Promise<Running>): Promise<Running> {
  try {
    return await start();
  } catch (error) {
    const { code, port } = error as { code?: unknown; port?: unknown };
    if (code === 'EADDRINUSE') throw new CannotDo(`Port ${String(port)} is taken.`);
    throw error;
  }
}
