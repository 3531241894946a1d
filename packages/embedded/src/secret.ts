import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '@throughcare/store';

const bytes = 32;

/**
 * The data directory's own 32 random bytes, from which keyed hashes and keys are derived; made once, readable by its owner only.
 * Throws StoreError `unavailable` where the file has another length: a new secret would make every stored hash meaningless.
 */
export function secretOf(
  dir: string,
  { create, initial }: { readonly create: boolean; readonly initial?: Buffer | undefined },
): Buffer {
  const path = join(dir, 'secret');
  const found = read(path);
  if (found === undefined) {
    if (!create) throw new StoreError('unavailable', `Nothing is stored yet in ${dir}.`);
    return write(dir, path, initial ?? randomBytes(bytes));
  }
  if (found.length !== bytes)
    throw new StoreError(
      'unavailable',
      `${path} is damaged: ${found.length} bytes, not ${bytes}. Restore it from a backup.`,
    );
  return found;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StoreError('unavailable', `${path} cannot be read.`, { cause });
  }
}

/** Under another name first, so that a crash leaves the whole secret or none. */
function write(dir: string, path: string, secret: Buffer): Buffer {
  const made = `${path}.new`;
  const file = openSync(made, 'w', 0o600);
  writeSync(file, secret);
  fsyncSync(file);
  closeSync(file);
  renameSync(made, path);
  const folder = openSync(dir, 'r');
  fsyncSync(folder);
  closeSync(folder);
  return secret;
}
