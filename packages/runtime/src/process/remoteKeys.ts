import type { KeyObject } from 'node:crypto';
import { publicKeyFromJwk } from '@throughcare/service-kit';
import { z } from 'zod';

const Keys = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })),
});

/** Wall milliseconds between two looks, and until the next where one failed. Providers show a new key long before they use it. */
const every = 60_000;
const again = 1_000;
const patience = 5_000;

/** The public keys of the provider that signs people in, asked for at the start and every minute. */
export class RemoteKeys {
  readonly #url: string;
  readonly #onError: (error: unknown) => void;
  #keys: ReadonlyMap<string, KeyObject> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, onError: (error: unknown) => void) {
    this.#url = url;
    this.#onError = onError;
  }

  /** Begins to look. Until the first answer nobody is known here, and every token is refused. */
  start(): void {
    void this.#look();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  get known(): boolean {
    return this.#keys.size > 0;
  }

  readonly keys = (): ReadonlyMap<string, KeyObject> => this.#keys;

  async #look(): Promise<void> {
    let next = every;
    try {
      const response = await fetch(this.#url, { signal: AbortSignal.timeout(patience) });
      const { keys } = Keys.parse(await response.json());
      this.#keys = new Map(keys.map((jwk) => [jwk.kid, publicKeyFromJwk(jwk as never)]));
    } catch (error) {
      next = again;
      this.#onError(error);
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#look(), next);
    this.#timer.unref();
  }
}
