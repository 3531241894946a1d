import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@throughcare/store';

/** Names of files and directories that hold what an installation knows, or what it signs and seals with. */
const ours =
  /^(secret|issuer-key\.pem|accounts\.json|clients|server\.json|rosters\.json|replay\.(json|steps)|sample\.making|before-one-file|[^/]+\.db(-wal|-shm|-journal)?)(\.new)?$/;
/** Of these everything inside is ours. */
const whole = ['clients', 'sample.making', 'before-one-file'];
const others = 0o077;
const sticky = 0o1000;

export type PrivateDirOptions = {
  /** Called with what was open to others and is closed now, by its name in the directory. */
  readonly onMadePrivate?: ((names: readonly string[]) => void) | undefined;
  /** For tests. */
  readonly change?: typeof chmodSync;
};

/**
 * Makes a directory that only its owner can look into (mode 700, its files 600), or closes one that is there: names and keys
 * must not be for everybody on the machine. What else lies in it is left alone. Throws StoreError `unavailable` where it
 * cannot be made or closed.
 */
export function privateDir(
  dir: string,
  { onMadePrivate, change = chmodSync }: PrivateDirOptions = {},
): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StoreError('unavailable', `The data directory ${dir} cannot be made.`, { cause });
  }
  if (statSync(dir).mode & sticky)
    throw new StoreError(
      'unavailable',
      `${dir} is a directory that everybody shares. Name a directory of its own in it.`,
    );
  const closed = ['', ...namesIn(dir)].filter((name) => close(join(dir, name), change));
  if (closed.length > 0) onMadePrivate?.(closed.map((name) => name || '.'));
}

/** Makes a file that only its owner can read, where there is none: SQLite gives what it writes beside it the same mode. */
export function privateFile(path: string): void {
  try {
    // Never opened where it is there: closing it again would drop the locks that this process holds on it.
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there already; or it cannot be made, and whoever opens it says why.
  }
}

const namesIn = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => ours.test(name))
    .flatMap((name) =>
      whole.includes(name)
        ? [name, ...readdirSync(join(dir, name)).map((inside) => join(name, inside))]
        : [name],
    );

/** Whether it was open to others. */
function close(path: string, change: typeof chmodSync): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || (found.mode & others) === 0) return false;
  try {
    change(path, found.isDirectory() ? 0o700 : 0o600);
  } catch (cause) {
    throw new StoreError(
      'unavailable',
      `${path} is open to others on this machine, and this process cannot close it to them (${codeOf(cause)}; it belongs to user ${found.uid}). Have that be done (chmod go= ${path}), or name a directory of your own.`,
      { cause },
    );
  }
  return true;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown';
