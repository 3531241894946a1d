import { instant } from '@throughcare/contracts';
import type { Draft } from '@throughcare/record';
import type { Store } from './store.ts';

/** Something that is kept until a moment: a session, a grant, a code. */
export type Kept<T> = {
  readonly value: T;
  /** Unix milliseconds; it is not found any more from then on. */
  readonly until: number;
  /** By what it is found beside its id. */
  readonly keys?: Readonly<Record<string, string>>;
};

/** What `change` makes of it: something to keep instead, nothing any more, or as it is. */
export type NextKept<T, R> = { readonly result: R } & (
  | { readonly keep: Kept<T> }
  | { readonly remove: true }
  | { readonly leave: true }
);

/** Values of one kind that end by themselves, over a store of documents. */
export type Expiring<T> = {
  get(id: string): Promise<Kept<T> | undefined>;
  put(id: string, kept: Kept<T>): Promise<void>;
  /** By compare-and-set: of several that change one value at once each sees what the one before it made. */
  change<R>(id: string, f: (kept: Kept<T> | undefined) => NextKept<T, R>): Promise<R>;
  remove(id: string): Promise<void>;
  /** At most 1,000 that carry this key. */
  withKey(
    name: string,
    key: string,
  ): Promise<readonly { readonly id: string; readonly kept: Kept<T> }[]>;
};

/** Milliseconds between two rounds that clear away what has ended, and how many one round clears. */
const round = { every: 60_000, most: 200 } as const;
const most = 1_000;

type Parts = { readonly store: Store; readonly now?: () => number };
const swept = new WeakMap<Store, number>();

/** Over a store that holds nothing else: whatever is due in it has ended. */
export function expiring<T>(kind: string, { store, now = Date.now }: Parts): Expiring<T> {
  const alive = (kept: Kept<T> | undefined) => (kept && kept.until > now() ? kept : undefined);
  const get = async (id: string) => alive((await store.read<Kept<T>>(kind, id))?.state);
  const change: Expiring<T>['change'] = async (id, f) => {
    let outcome: { result: Awaited<ReturnType<typeof f>>['result'] } | undefined;
    await store.change<Kept<T>, null>(kind, id, '', (document) => {
      const next = f(alive(document?.state));
      outcome = next;
      if ('keep' in next) return { write: draft(kind, id, next.keep, now()), result: null };
      return 'remove' in next ? { remove: true, result: null } : { keep: true, result: null };
    });
    if (outcome === undefined) throw new Error('a store that changes nothing and says so');
    await sweep(store, now());
    return outcome.result;
  };
  return {
    get,
    change,
    put: (id, kept) => change(id, () => ({ keep: kept, result: undefined })),
    remove: (id) => change(id, () => ({ remove: true, result: undefined })),
    async withKey(name, key) {
      const { items } = await store.list({ kind, index: name, key, limit: most });
      const found = await Promise.all(items.map(async ({ id }) => ({ id, kept: await get(id) })));
      return found.flatMap(({ id, kept }) => (kept ? [{ id, kept }] : []));
    },
  };
}

/** Beside other work and never for long: what has ended is not found in any case. */
async function sweep(store: Store, now: number): Promise<void> {
  if (now < (swept.get(store) ?? 0) + round.every) return;
  swept.set(store, now);
  const due = await store.due(instant(now), round.most);
  for (const { kind, id, dueAt } of due)
    await store.change(kind, id, '', (document) =>
      // Looked at again: it may have been kept for longer meanwhile.
      document?.dueAt === dueAt ? { remove: true, result: null } : { keep: true, result: null },
    );
}

const draft = <T>(kind: string, id: string, kept: Kept<T>, now: number): Draft<Kept<T>> => ({
  kind,
  id,
  moment: instant(now),
  state: kept,
  revs: {},
  outbox: [],
  epoch: 0,
  heads: {},
  followUps: [],
  positions: {},
  remembered: [],
  dueAt: instant(kept.until),
  index: Object.entries(kept.keys ?? {}).map(([name, key]) => ({
    name,
    key,
    sort: instant(kept.until),
  })),
});
