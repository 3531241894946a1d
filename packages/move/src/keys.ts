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

const signing = ['issuer-key.pem', 'accounts.json', 'machine-keys.json'] as const;
const secret = 'secret';

/** Whether both directories are there with the secret of one installation. */
export function haveOneSecret(one: string, other: string): boolean {
  const [first, second] = [join(one, secret), join(other, secret)];
  return (
    existsSync(first) && existsSync(second) && readFileSync(first).equals(readFileSync(second))
  );
}

/** Throws MoveError `keys-of-another` where the keys may not go there. */
export function expectRoomForKeys(from: string, to: string): void {
  if (existsSync(join(to, secret)) && existsSync(join(from, secret)) && !haveOneSecret(from, to))
    throw new MoveError(
      'keys-of-another',
      `${to} holds the keys of another installation. Name an empty directory.`,
    );
}

/**
 * Puts what services need of an installation beside its documents into directories of mode 700, for their owner only: signing key
 * and accounts into `to`, the secrets of clients and the installation's into `secretsTo`. Files that are there already stay, closed
 * to others. Throws MoveError `keys-of-another`, StoreError `unavailable` where a directory cannot be closed to others.
 */
export function copyKeys(from: string, to: string, secretsTo = to): void {
  if (resolve(from) === resolve(to)) return;
  expectRoomForKeys(from, secretsTo);
  for (const dir of new Set([to, secretsTo])) privateDir(dir);
  for (const name of signing) copy(from, to, name);
  const clients = join(from, 'clients');
  if (existsSync(clients)) {
    mkdirSync(join(secretsTo, 'clients'), { recursive: true, mode: 0o700 });
    for (const name of readdirSync(clients)) copy(from, secretsTo, join('clients', name));
  }
  // Last: whoever finds the secret there finds the others.
  copy(from, secretsTo, secret);
}

function copy(from: string, to: string, name: string): void {
  const [source, target] = [join(from, name), join(to, name)];
  if (!existsSync(source) || existsSync(target)) return;
  // Under another name first: whole or not at all. A copy keeps the mode, which may be that of an older release.
  copyFileSync(source, `${target}.new`);
  chmodSync(`${target}.new`, 0o600);
  renameSync(`${target}.new`, target);
}
