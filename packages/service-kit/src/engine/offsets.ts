import { type AskedTo, plainDraft } from '@throughcare/messaging';
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
  /** What this process found in the store as it took a partition up, or settled since: whatever else stands there another one wrote. */
  readonly #known = new Map<string, string | undefined>();
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

  /** Up to where the group has settled a partition. Whoever reads on from there settles it from now on. */
  async after(partition: string, askedTo: AskedTo): Promise<string | undefined> {
    const kept = await this.read(partition);
    if (askedTo === 'compare') return kept;
    this.#known.set(partition, kept);
    // Settled here before another process had the partition, which is further.
    if (isLater(kept, this.#unwritten.get(partition))) this.#unwritten.delete(partition);
    return kept;
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
          await this.#putSettled(partition, offset);
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

  /**
   * A process that is late, since it stood still or was cut off, takes nothing back that another has settled meanwhile. It may go
   * back behind what it wrote itself: the log has begun anew.
   */
  async #putSettled(partition: string, offset: string): Promise<void> {
    await this.#put(
      partition,
      offset,
      (stored) => stored !== this.#known.get(partition) && isLater(stored, offset),
    );
    this.#known.set(partition, offset);
  }

  async #put(
    partition: string,
    offset: string,
    keeps: (stored: string | undefined) => boolean = () => false,
  ): Promise<void> {
    const id = `${this.#group}/${partition}`;
    await this.#store.change<string, void>(kind, id, '', (current) =>
      keeps(current?.state)
        ? { keep: true, result: undefined }
        : {
            write: plainDraft(kind, id, offset, this.#clock.now()),
            result: undefined,
            recoverable: true,
          },
    );
  }
}

const isLater = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one > other;
