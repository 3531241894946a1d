import type { PathwayRef } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { rest } from '@throughcare/waiting';

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) % below;
  };
}

/** Commands that a record takes a day (`keysKept` of the services): it answers 429 to the next. */
const commandsADay = 64;

export type Acknowledged = { readonly ref: string; readonly id: string; readonly key: string };

export type LoadOptions = {
  /** Where the house is at the moment; undefined while there is none. */
  readonly where: () => { readonly url: string; readonly token: string } | undefined;
  readonly seed: number;
  readonly clients: number;
  /** How many people it is about, 40 where left out. Each takes 64 commands, and then the load fails. */
  readonly persons?: number;
  /** What was answered instead of being done: status and Retry-After in seconds. */
  readonly refused?: (status: number, retryAfter: number) => void;
  /** Wall milliseconds that a client thinks between two commands; none where left out. */
  readonly pause?: number;
};

/**
 * Clients that give one command after another. Without an answer a client does what clients do: asks again with the
 * same key and body until it gets one. So at the end every command that was given has been acknowledged.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly #o: LoadOptions;
  readonly #people: readonly PathwayRef[];
  readonly #given = new Map<PathwayRef, number>();
  readonly #working: Promise<unknown>;
  #failure: unknown;
  #ending = false;
  #abandoned = false;

  constructor(options: LoadOptions) {
    this.#o = options;
    this.#people = Array.from({ length: options.persons ?? 40 }, (_, n) => ref(`p-${n}`));
    this.#working = Promise.all(
      Array.from({ length: options.clients }, (_, client) => this.#work(client)),
    ).catch((error: unknown) => {
      this.#failure = error;
    });
  }

  /** Resolves when so many more have been acknowledged. */
  more(count: number): Promise<void> {
    const mark = this.acknowledged.length + count;
    return this.until(() => this.acknowledged.length >= mark);
  }

  /** Looks until that holds. Rejects as soon as a client has failed: what is waited for may then never come. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#failure !== undefined) throw this.#failure;
      await rest(1);
    }
  }

  /** Gives no new command; resolves when each that was given is acknowledged, rejects where a client has failed. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#working;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Lets everything lie, commands without an answer too: for a test that has failed. Nothing, after an end. */
  async abandon(): Promise<void> {
    this.#ending = true;
    this.#abandoned = true;
    await this.#working;
  }

  async #work(client: number): Promise<void> {
    const below = chance(this.#o.seed + client);
    for (let n = 0; !this.#ending; n++) {
      const person = this.#choose(below);
      const key = `${client}-${n}`;
      const id = await this.#insist(person, key, 1_000 + n);
      if (id === undefined) return;
      this.acknowledged.push({ ref: person, id, key });
      if (this.#o.pause !== undefined) await rest(this.#o.pause);
    }
  }

  /** Anybody whose record takes one more today. */
  #choose(below: (n: number) => number): PathwayRef {
    const first = below(this.#people.length);
    const turned = [...this.#people.slice(first), ...this.#people.slice(0, first)];
    const person = turned.find((one) => (this.#given.get(one) ?? 0) < commandsADay);
    if (person === undefined)
      throw new Error(
        `${turned.length} records are full for today: give the load more, or a pause`,
      );
    this.#given.set(person, (this.#given.get(person) ?? 0) + 1);
    return person;
  }

  /** The id of what the command did; undefined where the load was abandoned first. */
  async #insist(person: PathwayRef, key: string, n: number): Promise<string | undefined> {
    for (; !this.#abandoned; await rest(5)) {
      const house = this.#o.where();
      const answer = house && (await say(house, person, key, n));
      if (answer?.status === 201) return (JSON.parse(answer.text) as { id: string }).id;
      if (answer?.status === 503) this.#o.refused?.(answer.status, answer.retryAfter);
      else if (answer) throw new Error(`an answer of ${answer.status}`);
    }
    return undefined;
  }
}

/** Gives one command. Undefined where no whole answer comes; after so many wall milliseconds, none is waited for. */
export async function say(
  { url, token }: { readonly url: string; readonly token: string },
  person: string,
  key: string,
  n: number,
  patience?: number,
) {
  try {
    const response = await fetch(`${url}/intake/people/${person}/say`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ n }),
      ...(patience !== undefined && { signal: AbortSignal.timeout(patience) }),
    });
    return {
      status: response.status,
      text: await response.text(),
      retryAfter: Number(response.headers.get('retry-after')),
    };
  } catch {
    return undefined;
  }
}
