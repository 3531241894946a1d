import type { Document, Store } from '@throughcare/store';

const pageSize = 500;

/** Every document of a kind, in order of id. */
export async function* scan<S>(store: Store, kind: string): AsyncGenerator<Document<S>> {
  for (let after: string | null = null; ; ) {
    const page: readonly Document<S>[] = await store.scan<S>(kind, after, pageSize);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}
