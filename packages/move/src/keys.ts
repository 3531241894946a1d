import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { privateDir } from '@throughcare/embedded';
import { MoveError } from './moveError.ts';

/** The secret last: whoever finds it there finds the others. */
const files = ['issuer-key.pem', 'accounts.json', 'secret'] as const;

/** Throws MoveError `keys-of-another` where the keys may not go there. */
export function expectRoomForKeys(from: string, to: string): void {
  const [mine, theirs] = [join(from, 'secret'), join(to, 'secret')];
  if (existsSync(theirs) && existsSync(mine) && !readFileSync(theirs).equals(readFileSync(mine)))
    throw new MoveError(
      'keys-of-another',
      `${to} holds the keys of another installation. Name an empty directory.`,
    );
}

/**
 * Puts what services need of an installation beside its documents into a directory of mode 700: signing key, accounts, the
 * secrets of clients, and the secret, for their owner only. Files that are there already stay, closed to others. Throws
 * MoveError `keys-of-another`, StoreError `unavailable` where the directory cannot be closed to others.
 */
export function copyKeys(from: string, to: string): void {
  if (resolve(from) === resolve(to)) return;
  expectRoomForKeys(from, to);
  privateDir(to);
  const clients = join(from, 'clients');
  if (existsSync(clients)) {
    mkdirSync(join(to, 'clients'), { recursive: true, mode: 0o700 });
    for (const name of readdirSync(clients)) copy(join('clients', name));
  }
  for (const name of files) copy(name);

  function copy(name: string): void {
    const [source, target] = [join(from, name), join(to, name)];
    if (!existsSync(source) || existsSync(target)) return;
    // Under another name first: whole or not at all. A copy keeps the mode, which may be that of an older release.
    copyFileSync(source, `${target}.new`);
    chmodSync(`${target}.new`, 0o600);
    renameSync(`${target}.new`, target);
  }
}
