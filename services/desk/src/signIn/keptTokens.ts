import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { lives } from '@throughcare/issuer';
import { type Expiring, expiring, type Store } from '@throughcare/store';
import { type Provider, SessionOver, type Tokens } from './provider.ts';

/** `refreshing`: until when, in Unix milliseconds, somebody is at it. */
type KeptTokens = Tokens & { readonly refreshing: number };

/** Milliseconds before a token's end at which the next one is asked for, so that no answer comes too late for it. */
const ahead = 30_000;
/** Milliseconds that one refresh may take before another process tries. */
const patience = 10_000;
const pause = 50;

/**
 * The tokens of each session, which never leave the desk. A refresh token is good for one use, and used twice it ends the
 * session: so that of all requests of a session, in all processes, one asks, and the others take what it was given.
 */
export class TokenKeeper {
  readonly #provider: Provider;
  readonly #tokens: () => Promise<Expiring<KeptTokens>>;
  readonly #asking = new Map<string, Promise<string>>();

  constructor(provider: Provider, store: () => Promise<Store>) {
    this.#provider = provider;
    this.#tokens = async () => expiring('DeskTokens', { store: await store() });
  }

  /** Returns where they are kept. */
  async keep(tokens: Tokens): Promise<string> {
    const id = randomUUID();
    const until = Date.now() + lives.session * 1_000;
    await (await this.#tokens()).put(id, { value: { ...tokens, refreshing: 0 }, until });
    return id;
  }

  async has(id: string): Promise<boolean> {
    return (await (await this.#tokens()).get(id)) !== undefined;
  }

  /** A token that is good for a while yet. Throws SessionOver where there is none to be had any more. */
  async token(id: string): Promise<string> {
    const kept = await (await this.#tokens()).get(id);
    if (kept && isFresh(kept.value)) return kept.value.access;
    const asking = this.#asking.get(id) ?? this.#refreshed(id);
    this.#asking.set(id, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(id);
    }
  }

  /** Ends the session at the provider, and keeps nothing of it. */
  async end(id: string): Promise<void> {
    const tokens = await this.#tokens();
    const kept = await tokens.get(id);
    await tokens.remove(id);
    if (kept) await this.#provider.revoke(kept.value.refresh);
  }

  async #refreshed(id: string): Promise<string> {
    const tokens = await this.#tokens();
    for (;;) {
      const turn = await tokens.change<'wait' | KeptTokens | null>(id, (kept) => {
        if (!kept) return { leave: true, result: null };
        if (isFresh(kept.value)) return { leave: true, result: kept.value };
        if (kept.value.refreshing > Date.now()) return { leave: true, result: 'wait' };
        const value = { ...kept.value, refreshing: Date.now() + patience };
        return { keep: { ...kept, value }, result: value };
      });
      if (turn === null) throw new SessionOver('it was ended here');
      if (turn === 'wait') await sleep(pause);
      else if (isFresh(turn)) return turn.access;
      else return this.#ask(id, turn.refresh);
    }
  }

  async #ask(id: string, refresh: string): Promise<string> {
    const tokens = await this.#tokens();
    try {
      const made = await this.#provider.refresh(refresh);
      await tokens.change(id, (kept) =>
        kept
          ? { keep: { ...kept, value: { ...made, refreshing: 0 } }, result: undefined }
          : { leave: true, result: undefined },
      );
      return made.access;
    } catch (error) {
      if (error instanceof SessionOver) await tokens.remove(id);
      else await this.#letGo(id);
      throw error;
    }
  }

  async #letGo(id: string): Promise<void> {
    await (await this.#tokens()).change(id, (kept) =>
      kept
        ? { keep: { ...kept, value: { ...kept.value, refreshing: 0 } }, result: undefined }
        : { leave: true, result: undefined },
    );
  }
}

const isFresh = ({ accessUntil }: Tokens): boolean => accessUntil - ahead > Date.now();
