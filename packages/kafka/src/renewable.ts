/** No broker at any of the addresses that were given. */
export class NobodyAnswers extends Error {
  override readonly name = 'NobodyAnswers';
}

type Client = { connect(): Promise<void>; disconnect(): Promise<void> };

/**
 * A connection that is made when it is first needed and made anew after it failed: kafkajs' producers and admins do not
 * recover from everything that they survive.
 */
export class Renewable<C extends Client> {
  readonly #make: () => C;
  #current: Promise<C> | undefined;

  constructor(make: () => C) {
    this.#make = make;
  }

  async use<T>(work: (client: C) => Promise<T>): Promise<T> {
    this.#current ??= this.#open();
    const current = this.#current;
    try {
      return await work(await current);
    } catch (error) {
      if (this.#current === current) this.#current = undefined;
      // Not waited for: whoever called has waited long enough, and an old connection answers nobody.
      void closed(current);
      throw error;
    }
  }

  async close(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    if (current) await closed(current);
  }

  async #open(): Promise<C> {
    const client = this.#make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.disconnect().catch(() => undefined);
      throw new NobodyAnswers('no connection', { cause: error });
    }
  }
}

/** Where it never opened there is nothing to close, and where it does not close the process ends it. */
async function closed(current: Promise<Client>): Promise<void> {
  try {
    await (await current).disconnect();
  } catch {
    return;
  }
}
