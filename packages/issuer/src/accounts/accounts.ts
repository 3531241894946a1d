import { type Account, type NewAccount, newAccount } from './account.ts';
import { AccountsFile } from './accountsFile.ts';
import { isPassword } from './passwords.ts';
import { operatorAccount } from './sampleAccounts.ts';

export type AccountRefusal = 'not-found' | 'account-taken' | 'account-sample' | 'last-operator';

/** Why a change of accounts is not made, in a sentence for whoever asked for it. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
  readonly code: AccountRefusal;
  constructor(code: AccountRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

/** Somebody who can operate this installation now: signs in, and has the role. */
const operates = ({ roles, kind, password, closed, locked }: Account): boolean =>
  roles.includes('ADMIN') && !closed && !locked && (kind === 'SAMPLE' || password !== null);

/** Who may sign in at one installation. */
export class Accounts {
  readonly #file: AccountsFile;

  constructor(dir: string) {
    this.#file = new AccountsFile(dir);
  }

  /**
   * Where there is no file yet, makes one with these; with the operator's account alone unless told otherwise, into which
   * nobody can sign in before it was given a password.
   */
  makeSure(first: readonly NewAccount[] = [operatorAccount]): this {
    if (!this.#file.exists)
      this.#file.change((accounts) => ({
        accounts: accounts.length > 0 ? accounts : first.map(newAccount),
        result: undefined,
      }));
    return this;
  }

  list(): readonly Account[] {
    return this.#file.accounts();
  }

  /** Undefined where there is none of that name, or where nobody signs in with it: it is closed or locked. */
  get(name: string): Account | undefined {
    const account = this.find(name);
    return account?.closed || account?.locked ? undefined : account;
  }

  /** Closed and locked ones as well. */
  find(name: string): Account | undefined {
    return this.list().find((one) => one.name === name);
  }

  /** Whether nobody else could operate this installation. */
  isLastOperator(name: string): boolean {
    const operators = this.list().filter(operates);
    return operators.length === 1 && operators[0]?.name === name;
  }

  /** Whether everybody here is invented: then every page says so. */
  get hasSamples(): boolean {
    return this.list().some(({ kind }) => kind === 'SAMPLE');
  }

  /** Whether what began at `since`, in Unix seconds, is over: the account is closed, or its sessions were ended after that. */
  isOver(name: string, since: number): boolean {
    const account = this.get(name);
    if (!account) return true;
    const { sessionsEndedAt } = account;
    // Of the same second it cannot be told which came first: over, since signing in again costs less than the other mistake.
    return sessionsEndedAt !== null && since <= Math.floor(Date.parse(sessionsEndedAt) / 1_000);
  }

  /** Takes the same time for every name, whether there is such an account or not. */
  async withPassword(name: string, password: string): Promise<Account | undefined> {
    const account = this.get(name);
    return (await isPassword(password, account?.password ?? null)) ? account : undefined;
  }

  /** Throws AccountError where the name is taken, by a closed account as well. */
  add(account: NewAccount): Account {
    return this.#file.change((accounts) => {
      if (accounts.some(({ name }) => name === account.name))
        throw new AccountError(
          'account-taken',
          `There is an account ${account.name} already, or there was one.`,
        );
      const added = newAccount(account);
      return { accounts: [...accounts, added], result: added };
    });
  }

  /** A new password ends what was begun with the old one. Throws AccountError as every change does. */
  setPassword(name: string, password: string, at: Date): void {
    this.#change(name, (account) => {
      if (account.kind === 'SAMPLE')
        throw new AccountError(
          'account-sample',
          `${name} is a sample account, which has no password.`,
        );
      return { ...account, password, sessionsEndedAt: at.toISOString() };
    });
  }

  /** Of two who enrol at once with the same password the first stays: whether this was it. */
  enrol(name: string, secret: string): boolean {
    let enrolled = false;
    this.#change(name, (account) => {
      enrolled = account.secondFactor === null;
      return enrolled ? { ...account, secondFactor: secret } : account;
    });
    return enrolled;
  }

  /** In place of the one before, whose codes are nobody's from now on; what was begun with it is over. */
  replaceSecondFactor(name: string, secret: string, at: Date): void {
    this.#change(name, (account) => {
      if (account.kind === 'SAMPLE')
        throw new AccountError(
          'account-sample',
          `${name} is a sample account, which has no second factor.`,
        );
      return { ...account, secondFactor: secret, sessionsEndedAt: at.toISOString() };
    });
  }

  /** Who it is and what they may do; what was begun with other roles is over. */
  describe(name: string, said: Pick<Account, 'title' | 'org' | 'roles'>, at: Date): void {
    this.#change(name, (account) => {
      const before = JSON.stringify([account.org, account.roles]);
      const same = JSON.stringify([said.org, said.roles]) === before;
      return { ...account, ...said, ...(!same && { sessionsEndedAt: at.toISOString() }) };
    });
  }

  /** Nobody signs in with it, and nothing goes on that was begun with it, until it is unlocked. */
  lock(name: string, at: Date): void {
    this.#change(name, (account) => ({
      ...account,
      locked: true,
      sessionsEndedAt: at.toISOString(),
    }));
  }

  unlock(name: string): void {
    this.#change(name, (account) => ({ ...account, locked: false }));
  }

  /** The next sign-in enrols a new one, and nothing goes on that was begun with the old one. */
  resetSecondFactor(name: string, at: Date): void {
    this.#change(name, (account) => ({
      ...account,
      secondFactor: null,
      sessionsEndedAt: at.toISOString(),
    }));
  }

  endSessions(name: string, at: Date): void {
    this.#change(name, (account) => ({ ...account, sessionsEndedAt: at.toISOString() }));
  }

  close(name: string, at: Date): void {
    this.#change(name, (account) => ({
      ...account,
      closed: true,
      password: null,
      secondFactor: null,
      sessionsEndedAt: at.toISOString(),
    }));
  }

  #change(name: string, f: (account: Account) => Account): void {
    this.#file.change((accounts) => {
      if (!accounts.some((one) => one.name === name && !one.closed))
        throw new AccountError('not-found', `There is no account ${JSON.stringify(name)} here.`);
      const changed = accounts.map((one) => (one.name === name ? f(one) : one));
      if (accounts.some(operates) && !changed.some(operates))
        throw new AccountError(
          'last-operator',
          `Nobody could operate this installation without ${name}.`,
        );
      return { accounts: changed, result: undefined };
    });
  }
}
