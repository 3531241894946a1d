import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrgId, Role } from '@throughcare/contracts';
import { z } from 'zod';

export const Account = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  title: z.string().max(200),
  org: OrgId,
  roles: z.array(Role).min(1),
  password: z.string().min(8),
});
export type Account = z.infer<typeof Account>;
export type NewAccount = Omit<Account, 'password'>;

/** Accounts of one machine, in a file that its owner alone can read. Passwords are made by chance, once. */
export class Accounts {
  readonly #accounts: ReadonlyMap<string, Account>;

  constructor(dir: string, samples: readonly NewAccount[]) {
    const file = join(dir, 'accounts.json');
    if (!existsSync(file)) {
      const made = samples.map((account) => ({
        ...account,
        password: randomBytes(9).toString('base64url'),
      }));
      writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    }
    const accounts = z.array(Account).parse(JSON.parse(readFileSync(file, 'utf8')));
    this.#accounts = new Map(accounts.map((account) => [account.name, account]));
  }

  list(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  get(name: string): Account | undefined {
    return this.#accounts.get(name);
  }

  signIn(name: string, password: string): Account | undefined {
    const account = this.#accounts.get(name);
    if (!account) return undefined;
    const [given, right] = [Buffer.from(password), Buffer.from(account.password)];
    return given.length === right.length && timingSafeEqual(given, right) ? account : undefined;
  }
}
