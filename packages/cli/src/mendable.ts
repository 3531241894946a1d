import { CannotReplay } from '@throughcare/replay';
import { CannotDo } from './output.ts';

/** What the caller can mend, in one line: a file that cannot be opened, a directory that holds something else. */
export async function mendable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotReplay) throw new CannotDo(error.message);
    const { code, path, syscall } = error as { code?: unknown; path?: unknown; syscall?: unknown };
    if (syscall === 'open' && typeof path === 'string')
      throw new CannotDo(`${path} cannot be read (${String(code)}).`);
    throw error;
  }
}
