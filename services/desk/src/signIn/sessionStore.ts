import { createHash } from 'node:crypto';
import { lives } from '@throughcare/issuer';
import { type Expiring, expiring, type Store } from '@throughcare/store';
import session from 'express-session';
import './sessionData.ts';

/** Milliseconds that a session may be behind: it is not written for every picture of a page. */
const behind = 60_000;

/** Sessions of the desk over the same port as every document. Under a hash: who reads the store can use none of them. */
export class SessionStore extends session.Store {
  readonly #sessions: () => Promise<Expiring<session.SessionData>>;

  constructor(store: () => Promise<Store>) {
    super();
    this.#sessions = async () => expiring('DeskSession', { store: await store() });
  }

  get(sid: string, done: (error: unknown, data?: session.SessionData | null) => void): void {
    answer(async () => {
      const kept = await (await this.#sessions()).get(hashed(sid));
      return kept ? copied(kept.value) : null;
    }, done);
  }

  set(sid: string, value: session.SessionData, done?: (error?: unknown) => void): void {
    answer(async () => {
      await (await this.#sessions()).put(hashed(sid), {
        value: copied(value),
        until: endOf(value),
      });
    }, done);
  }

  destroy(sid: string, done?: (error?: unknown) => void): void {
    answer(async () => (await this.#sessions()).remove(hashed(sid)), done);
  }

  override touch(sid: string, value: session.SessionData, done?: () => void): void {
    answer(async () => {
      const until = endOf(value);
      // One that was ended meanwhile is not made again.
      await (await this.#sessions()).change(hashed(sid), (kept) =>
        kept && kept.until + behind < until
          ? { keep: { ...kept, until }, result: undefined }
          : { leave: true, result: undefined },
      );
    }, done);
  }
}

/** An hour after the last request; twelve after signing in at the latest. */
const endOf = ({ signedIn }: session.SessionData): number =>
  Math.min(
    Date.now() + lives.idle * 1_000,
    signedIn ? signedIn.at + lives.session * 1_000 : Date.now() + lives.signingIn * 1_000,
  );

/** Whoever asked goes on changing theirs, and what is stored is changed by nobody. */
const copied = (value: session.SessionData): session.SessionData =>
  JSON.parse(JSON.stringify(value));
const hashed = (sid: string): string => createHash('sha256').update(sid).digest('base64url');

function answer<T>(
  work: () => Promise<T>,
  done: ((error: unknown, result?: T) => void) | undefined,
): void {
  work().then(
    (result) => done?.(null, result),
    (error: unknown) => done?.(error),
  );
}
