import { type Instant, instant } from '@throughcare/contracts';
import type { Store } from '@throughcare/store';
import type { Accounts } from '../accounts/accounts.ts';
import { endGrant, kept } from './grants.ts';

export type Session = {
  readonly id: string;
  readonly signedInAt: Instant;
  /** When it last asked for a token, which a session in use does every few minutes. */
  readonly lastUsedAt: Instant;
};

/** Who is signed in, seen from the account's side: listed and ended. */
export class Sessions {
  readonly #store: () => Promise<Store>;
  readonly #accounts: Accounts;

  constructor(store: () => Promise<Store>, accounts: Accounts) {
    this.#store = store;
    this.#accounts = accounts;
  }

  /** The open sessions of an account, the last one first. */
  async of(account: string): Promise<readonly Session[]> {
    const found = await this.#tokensOf(account);
    return found
      .map(({ sessionUid, iiat, iat }) => ({
        id: sessionUid,
        signedInAt: instant(iiat * 1_000),
        lastUsedAt: instant(iat * 1_000),
      }))
      .toSorted((a, b) => b.signedInAt.localeCompare(a.signedInAt));
  }

  /** Whether it was one of this account's and is over now. */
  async end(account: string, id: string): Promise<boolean> {
    const found = (await this.#tokensOf(account)).find(({ sessionUid }) => sessionUid === id);
    if (found) await endGrant(await this.#store(), found.grantId);
    return found !== undefined;
  }

  async endAll(account: string): Promise<void> {
    const store = await this.#store();
    for (const { grantId } of await this.#tokensOf(account)) await endGrant(store, grantId);
  }

  /** Whether this session of this account goes on. */
  async isOpen(account: string, id: string): Promise<boolean> {
    const [found] = await kept(await this.#store(), 'Session').withKey('uid', id);
    const { accountId, loginTs } = found?.kept.value ?? {};
    return accountId === account && !this.#accounts.isOver(account, loginTs ?? 0);
  }

  /** Each session has one refresh token that was not used yet. */
  async #tokensOf(account: string) {
    const tokens = await kept(await this.#store(), 'RefreshToken').withKey('account', account);
    return tokens.flatMap(({ kept: { value } }) => {
      const { consumed, sessionUid, grantId, iat, iiat } = value as Partial<RefreshToken>;
      return consumed ||
        !sessionUid ||
        !grantId ||
        !iat ||
        !iiat ||
        this.#accounts.isOver(account, iiat)
        ? []
        : [{ sessionUid, grantId, iat, iiat }];
    });
  }
}

type RefreshToken = {
  readonly consumed: number;
  readonly sessionUid: string;
  readonly grantId: string;
  readonly iat: number;
  /** When the first one of its line was given out. */
  readonly iiat: number;
};
