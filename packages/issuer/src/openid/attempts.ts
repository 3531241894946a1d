import { type Expiring, expiring, type Store } from '@throughcare/store';
import { hashed } from './grants.ts';
import { lives } from './lives.ts';
import { period } from './totp.ts';

/** Somebody whose password was right, and who has yet to give a code. */
export type Attempt = {
  readonly account: string;
  /** The secret of a second factor that is shown and not confirmed yet; null where there is one already. */
  readonly enrolling: string | null;
};

/** Between a password and a code, and the codes that were used. */
export class Attempts {
  readonly #attempts: Expiring<Attempt>;
  readonly #used: Expiring<true>;

  constructor(store: Store) {
    this.#attempts = expiring('Attempt', { store });
    this.#used = expiring('UsedCode', { store });
  }

  async of(uid: string): Promise<Attempt | undefined> {
    return (await this.#attempts.get(hashed(uid)))?.value;
  }
  begin(uid: string, value: Attempt): Promise<void> {
    return this.#attempts.put(hashed(uid), { value, until: Date.now() + lives.signingIn * 1_000 });
  }
  end(uid: string): Promise<void> {
    return this.#attempts.remove(hashed(uid));
  }

  /** Whether nobody has used the code of this account and period before. */
  use(account: string, at: number): Promise<boolean> {
    const until = Date.now() + 10 * period * 1_000;
    return this.#used.change(hashed(`${account}\n${at}`), (used) =>
      used ? { leave: true, result: false } : { keep: { value: true, until }, result: true },
    );
  }
}
