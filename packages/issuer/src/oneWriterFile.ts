import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/**
 * Milliseconds after which the lock was left by a process that was killed: a change takes a few, and moving twenty accounts up
 * some seconds on a machine that is busy.
 */
const patience = 20_000;

/** A file of JSON that its owner alone can read: replaced whole, by one writer at a time, in all processes of the machine. */
export class OneWriterFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Another whenever the file is another; empty where there is none. */
  get stamp(): string {
    const found = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    return found ? `${found.ino}/${found.mtimeNs}/${found.size}` : '';
  }

  /** Undefined where there is none. */
  read(): unknown {
    return this.stamp === '' ? undefined : JSON.parse(readFileSync(this.#path, 'utf8'));
  }

  /** Reads, changes and replaces it, while no other process does. */
  change<T>(f: (read: unknown) => { write: unknown; result: T }): T {
    const made = `${this.#path}.new`;
    const handle = openAlone(made);
    try {
      const { write, result } = f(this.read());
      writeSync(handle, `${JSON.stringify(write, null, 2)}\n`);
      fsyncSync(handle);
      renameSync(made, this.#path);
      return result;
    } catch (error) {
      rmSync(made, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
  }
}

/** Made by this process, so that every other one waits: the file that is written is the lock as well. */
function openAlone(path: string): number {
  for (const until = Date.now() + 2 * patience; ; ) {
    try {
      return openSync(path, 'wx', 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > until) throw error;
      const left = statSync(path, { throwIfNoEntry: false });
      if (left && Date.now() - left.mtimeMs > patience) rmSync(path, { force: true });
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}
const pause = new Int32Array(new SharedArrayBuffer(4));
