import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { lockForWriting, privateDir } from '@throughcare/embedded';
import { tellMadePrivate } from '@throughcare/runtime';
import { type FillOptions, fill } from './fill.ts';

/** The caseload is made in here; nothing of it is anywhere else before it is whole. */
const making = 'sample.making';
/** Written into it when it is whole: from then on it only has to be moved. */
const whole = 'whole';
const lockFile = 'lock.db';

/** What a start finds: nothing stored yet; a caseload that is whole and not moved yet; or something of its own. */
export type Found = 'nothing' | 'whole' | 'in use';

export function lookAt(dataDir: string): Found {
  const dir = resolve(dataDir);
  if (existsSync(join(dir, making, whole))) return 'whole';
  const names = existsSync(dir) ? readdirSync(dir) : [];
  return names.some((name) => name.endsWith('.db') && name !== lockFile) ? 'in use' : 'nothing';
}

/**
 * Fills a data directory that holds nothing yet. Killed at any moment, the next call starts over or, where the caseload
 * was whole, moves it in place: a half-filled directory is never mistaken for a full one. Throws StoreError `locked`
 * where another process is at it, `unavailable` where others can look in and it cannot be closed to them. Returns whether
 * there was something to do.
 */
export async function firstRun(options: FillOptions): Promise<boolean> {
  const dir = resolve(options.dataDir);
  // What a killed move left behind is cleared away below, under the lock.
  if (lookAt(dir) === 'in use' && !existsSync(join(dir, making))) return false;
  privateDir(dir, { onMadePrivate: tellMadePrivate(options.logger, dir) });
  const lock = lockForWriting(dir);
  try {
    const inside = join(dir, making);
    // Looked at again: another process may have been here between the look and the lock.
    const found = lookAt(dir);
    if (found !== 'whole') rmSync(inside, { recursive: true, force: true });
    if (found === 'in use') return false;
    if (found === 'nothing') {
      takeAlong(dir, inside);
      await fill({ ...options, dataDir: inside });
      for (const name of readdirSync(inside)) sync(join(inside, name));
      mark(join(inside, whole));
      sync(inside);
    }
    moveUp(inside, dir);
    return true;
  } finally {
    lock.release();
  }
}

/** Accounts, keys and the secret that somebody has put there already: the caseload is made with them. */
function takeAlong(dir: string, inside: string): void {
  mkdirSync(inside, { mode: 0o700 });
  for (const { name } of readdirSync(dir, { withFileTypes: true }).filter((one) => one.isFile()))
    if (!name.startsWith(lockFile)) copyFileSync(join(dir, name), join(inside, name));
}

/** May be broken off and done again. Accounts and keys that are there already stay. */
function moveUp(inside: string, dir: string): void {
  for (const name of readdirSync(inside)) {
    if (name === whole || name === lockFile || existsSync(join(dir, name))) continue;
    renameSync(join(inside, name), join(dir, name));
  }
  sync(dir);
  rmSync(inside, { recursive: true, force: true });
}

function mark(file: string): void {
  const handle = openSync(file, 'w', 0o600);
  writeSync(handle, 'whole\n');
  fsyncSync(handle);
  closeSync(handle);
}

/** Of a file its contents, of a directory its names. */
function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
