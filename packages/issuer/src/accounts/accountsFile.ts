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
import { join } from 'node:path';
import { z } from 'zod';
import { Account, AccountName, newAccount } from './account.ts';
import { hashPasswordSync } from './passwords.ts';

/** As files of earlier releases have it: with the password in clear. */
const OldAccount = Account.pick({ name: true, title: true, org: true, roles: true }).extend({
  name: AccountName,
  password: z.string().min(8).max(200),
});
type OldAccount = z.infer<typeof OldAccount>;
const File = z.array(z.union([Account, OldAccount]));

/**
 * Milliseconds after which the lock was left by a process that was killed: a change takes a few, and moving twenty accounts up
 * some seconds on a machine that is busy.
 */
const patience = 20_000;

/** The accounts of one installation, in a file that its owner alone can read: replaced whole, by one writer at a time. */
export class AccountsFile {
  readonly #path: string;
  #read: { readonly as: string; readonly accounts: readonly Account[] } = { as: '', accounts: [] };

  constructor(dir: string) {
    this.#path = join(dir, 'accounts.json');
  }

  /** Whether there is one. */
  get exists(): boolean {
    return this.#stamp() !== '';
  }

  /** Looked at again whenever the file is another: the command line writes it beside a server that runs. */
  accounts(): readonly Account[] {
    const as = this.#stamp();
    if (as !== this.#read.as) this.#read = { as, accounts: as === '' ? [] : this.#load() };
    return this.#read.accounts;
  }

  /** Reads, changes and replaces it, while no other process does. */
  change<T>(f: (accounts: readonly Account[]) => { accounts: readonly Account[]; result: T }): T {
    const made = `${this.#path}.new`;
    const handle = openAlone(made);
    try {
      const { accounts, result } = f(this.exists ? foundIn(this.#path).map(movedUp) : []);
      writeSync(handle, `${JSON.stringify(z.array(Account).parse(accounts), null, 2)}\n`);
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

  #load(): readonly Account[] {
    const found = foundIn(this.#path);
    if (found.every(isOfNow)) return found;
    // Once, on reading: no password stays in clear longer than it must.
    const moved = this.change((current) => ({ accounts: current, result: current }));
    this.#read = { as: this.#stamp(), accounts: moved };
    return moved;
  }

  #stamp(): string {
    const found = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    return found ? `${found.ino}/${found.mtimeNs}/${found.size}` : '';
  }
}

const foundIn = (path: string): z.infer<typeof File> =>
  File.parse(JSON.parse(readFileSync(path, 'utf8')));
const isOfNow = (found: Account | OldAccount): found is Account => 'kind' in found;

/**
 * It keeps its password, and is a local account like any other: whether the people of an older directory are invented cannot
 * be told, so that nobody gets in there by a click.
 */
function movedUp(found: Account | OldAccount): Account {
  if (isOfNow(found)) return found;
  const { password, ...account } = found;
  return newAccount({ ...account, kind: 'LOCAL', password: hashPasswordSync(password) });
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
