import type { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';

/** What operators read of it: never a password, and a name only where it is that of an account. */
export type SignInLog = {
  info(what: string, more?: Readonly<Record<string, string | number | boolean | null>>): void;
};

export type Tried = { readonly name: string; readonly password: string; readonly address: string };
export type Outcome = { readonly account: Account } | { readonly refused: Refusal };
/** `locked` says nothing of whether the password was right, nor whether there is such an account. */
export type Refusal = 'wrong' | 'locked';

/**
 * Failed tries in a quarter of an hour, after which an account, or an address, waits for another quarter of an hour. An office
 * may share an address, so that it has room for several people who mistype.
 */
const most = { account: 5, address: 30 } as const;
const quarter = 900;
const whats = ['password', 'code'] as const;

/**
 * Counts what fails, by account and by address; in this process alone, so that each process of a front door counts its own.
 * A try takes its place before the password is looked at: tries at the same moment cannot all slip through.
 */
export class SignInGuard {
  readonly #accounts: Accounts;
  readonly #log: SignInLog;
  #limits: Promise<Limits> | undefined;

  constructor(accounts: Accounts, log: SignInLog) {
    this.#accounts = accounts;
    this.#log = log;
  }

  password({ name, password, address }: Tried): Promise<Outcome> {
    return this.#tried('password', name, address, () =>
      this.#accounts.withPassword(name, password),
    );
  }

  /** A right password before it does not start the count of codes anew: only a right code does. */
  code(account: Account, address: string, isRight: () => Promise<boolean>): Promise<Outcome> {
    return this.#tried('code', account.name, address, async () =>
      (await isRight()) ? account : undefined,
    );
  }

  /** Whether somebody's failed tries keep this account waiting. */
  async isWaiting(name: string): Promise<boolean> {
    const limits = await this.#limits;
    if (!limits) return false;
    const found = await Promise.all(whats.map((what) => limits.byAccount.get(`${what}:${name}`)));
    return found.some((one) => one !== null && one.remainingPoints <= 0);
  }

  /** Lets an account try again at once. */
  async forget(name: string): Promise<void> {
    const limits = await this.#limits;
    for (const what of whats) await limits?.byAccount.delete(`${what}:${name}`);
  }

  async #tried(
    what: 'password' | 'code',
    name: string,
    address: string,
    look: () => Promise<Account | undefined>,
  ): Promise<Outcome> {
    this.#limits ??= limits();
    const { byAccount, byAddress } = await this.#limits;
    const [who, where] = [`${what}:${name}`, networkOf(address)];
    const taken = { who: await take(byAccount, who), where: await take(byAddress, where) };
    if (taken.who > most.account || taken.where > most.address)
      return this.#refuse(what, 'locked', name, address);
    const account = await look();
    if (account) {
      await byAccount.delete(who);
      await byAddress.reward(where, 1);
      return { account };
    }
    if (taken.who >= most.account) await byAccount.block(who, quarter);
    if (taken.where >= most.address) await byAddress.block(where, quarter);
    return this.#refuse(what, 'wrong', name, address);
  }

  #refuse(what: string, refused: Refusal, name: string, address: string): Outcome {
    this.#log.info('sign-in refused', {
      what,
      why: refused,
      account: this.#accounts.get(name)?.name ?? null,
      address,
    });
    return { refused };
  }
}

type Limits = Readonly<Record<'byAccount' | 'byAddress', RateLimiterMemory>>;

/** Loaded at the first try: nobody signs in while a process starts. */
async function limits(): Promise<Limits> {
  const { RateLimiterMemory: Memory } = await import('rate-limiter-flexible');
  return {
    byAccount: new Memory({ keyPrefix: 'account', points: most.account, duration: quarter }),
    byAddress: new Memory({ keyPrefix: 'address', points: most.address, duration: quarter }),
  };
}

/** How many places are taken now, this one included. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (refused) {
    if (Error.isError(refused)) throw refused;
    return (refused as { consumedPoints: number }).consumedPoints;
  }
}

/** A network of IPv6 belongs to one place: its first 64 bits are what counts. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace(/^::ffff:/, '');
