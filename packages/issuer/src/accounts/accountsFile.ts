import { join } from 'node:path';
import { z } from 'zod';
import { OneWriterFile } from '../oneWriterFile.ts';
import { Account, AccountName, newAccount } from './account.ts';
import { hashPasswordSync } from './passwords.ts';

/** As files of earlier releases have it: with the password in clear. */
const OldAccount = Account.pick({ name: true, title: true, org: true, roles: true }).extend({
  name: AccountName,
  password: z.string().min(8).max(200),
});
type OldAccount = z.infer<typeof OldAccount>;
const File = z.array(z.union([Account, OldAccount]));

/** The accounts of one installation, looked at again whenever the file is another. */
export class AccountsFile {
  readonly #file: OneWriterFile;
  #read: { readonly as: string; readonly accounts: readonly Account[] } = { as: '', accounts: [] };

  constructor(dir: string) {
    this.#file = new OneWriterFile(join(dir, 'accounts.json'));
  }

  /** Whether there is one. */
  get exists(): boolean {
    return this.#file.stamp !== '';
  }

  /** The command line writes it beside a server that runs. */
  accounts(): readonly Account[] {
    const as = this.#file.stamp;
    if (as !== this.#read.as) this.#read = { as, accounts: as === '' ? [] : this.#load() };
    return this.#read.accounts;
  }

  /** Reads, changes and replaces it, while no other process does. */
  change<T>(f: (accounts: readonly Account[]) => { accounts: readonly Account[]; result: T }): T {
    return this.#file.change((read) => {
      const { accounts, result } = f(File.parse(read ?? []).map(movedUp));
      return { write: z.array(Account).parse(accounts), result };
    });
  }

  #load(): readonly Account[] {
    const found = File.parse(this.#file.read());
    if (found.every(isOfNow)) return found;
    // Once, on reading: no password stays in clear longer than it must.
    const moved = this.change((current) => ({ accounts: current, result: current }));
    this.#read = { as: this.#file.stamp, accounts: moved };
    return moved;
  }
}

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
