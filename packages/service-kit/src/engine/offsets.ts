import { plainDraft } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';

const kind = 'offset';
/** Wall milliseconds until an offset is written. After a crash that much is read again, and positions drop the repeats. */
const writeBehind = 1_000;

/** Up to where a consumer group has settled each partition, kept in the service's own store and written a little later. */
export class Offsets {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #group: string;
  readonly #unwritten = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #first: () => Promise<void>;

  /** `first` resolves when everything that was settled before the call is in the store: an offset is written strictly after it. */
  constructor(
    store: Store,
    clock: Clock,
    group: string,
    first: () => Promise<void> = async () => undefined,
  ) {
    this.#store = store;
    this.#clock = clock;
    this.#group = group;
    this.#first = first;
  }

  async read(partition: string): Promise<string | undefined> {
    return (await this.#store.read<string>(kind, `${this.#group}/${partition}`))?.state;
  }

  settled(partition: string, offset: string): void {
    this.#unwritten.set(partition, offset);
    this.#flushLater();
  }

  #flushLater(): void {
    this.#timer ??= setTimeout(() => void this.flush(), writeBehind).unref();
  }

  /** Never rejects. An offset that cannot be written now is written later; where it never is, the records are read again. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const now = [...this.#unwritten];
    this.#unwritten.clear();
    this.#writing = this.#writing.then(async () => {
      const first = this.#first();
      for (const [partition, offset] of now)
        try {
          await first;
          await this.#put(partition, offset);
        } catch {
          if (!this.#unwritten.has(partition)) this.#unwritten.set(partition, offset);
          if (!this.#stopped) this.#flushLater();
        }
      await first.catch(() => undefined);
    });
    await this.#writing;
  }

  /** Writes what is left, and does not try again where that fails. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.flush();
  }

  async write(partition: string, offset: string): Promise<void> {
    await this.#first();
    await this.#put(partition, offset);
  }

  async #put(partition: string, offset: string): Promise<void> {
    const id = `${this.#group}/${partition}`;
    await this.#store.change<string, void>(kind, id, '', () => ({
      write: plainDraft(kind, id, offset, this.#clock.now()),
      result: undefined,
      recoverable: true,
    }));
  }
}
