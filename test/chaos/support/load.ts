import type { PathwayRef } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';

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

export const people: readonly PathwayRef[] = Array.from({ length: 40 }, (_, n) => ref(`p-${n}`));

export type Acknowledged = { readonly ref: string; readonly id: string; readonly key: string };

export type LoadOptions = {
  /** Where the house is at the moment; undefined while there is none. */
  readonly where: () => { readonly url: string; readonly token: string } | undefined;
  readonly seed: number;
  readonly clients: number;
  /** How many people it is about, at most 40, which it is where left out. */
  readonly persons?: number;
  readonly until: () => boolean;
  readonly acknowledged: (one: Acknowledged) => void;
  /** What was answered instead of being done: status and Retry-After in seconds. */
  readonly refused?: (status: number, retryAfter: number) => void;
  /** Wall milliseconds that a client thinks between two commands; none where left out. */
  readonly pause?: number;
};

/**
 * Clients that give one command after another. Without an answer a client does what clients do: asks again with the
 * same key and body until it gets one. So at the end every command that was given has been acknowledged.
 */
export async function load(options: LoadOptions): Promise<void> {
  await Promise.all(
    Array.from({ length: options.clients }, async (_, client) => {
      const below = chance(options.seed + client);
      for (let n = 0; !options.until(); n++) {
        const person = people[below(options.persons ?? people.length)] ?? '';
        const key = `${client}-${n}`;
        const id = await insist(options, person, key, 1_000 + n);
        options.acknowledged({ ref: person, id, key });
        if (options.pause !== undefined)
          await new Promise((turn) => setTimeout(turn, options.pause));
      }
    }),
  );
}

async function insist(
  { where, refused }: LoadOptions,
  person: string,
  key: string,
  n: number,
): Promise<string> {
  for (;;) {
    const house = where();
    if (house) {
      const answer = await fetch(`${house.url}/intake/people/${person}/say`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${house.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ n }),
      })
        .then(async (response) => ({
          status: response.status,
          text: await response.text(),
          retryAfter: Number(response.headers.get('retry-after')),
        }))
        .catch(() => undefined);
      if (answer?.status === 201) return (JSON.parse(answer.text) as { id: string }).id;
      if (answer?.status === 503) refused?.(answer.status, answer.retryAfter);
      else if (answer) throw new Error(`an answer of ${answer.status}`);
    }
    await new Promise((done) => setTimeout(done, 5));
  }
}
