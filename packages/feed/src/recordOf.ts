import { type FeedRow, keyOf, type Mergeable, mergedInto } from '@throughcare/record';
import type { AnyFeed } from './spec.ts';

export type Found<S> = { readonly ref: string; readonly state: S };

/**
 * The record that has a row's thing now: the one that the row names, or where that one or the thing alone has gone by merges
 * since. Undefined where it is under way, or was never known.
 */
export async function recordOf<S extends Mergeable>(
  { items }: Pick<AnyFeed, 'items'>,
  { pathwayRef, item }: FeedRow,
  read: (ref: string) => Promise<S | undefined>,
): Promise<Found<S> | undefined> {
  const collection = items[item.kind]?.collection ?? null;
  const seen = new Set<string>();
  for (let ref: string | null = pathwayRef; ref !== null && !seen.has(ref); ) {
    seen.add(ref);
    const here: string = ref;
    const state = await read(here);
    const gone =
      collection === null ? undefined : state?.merging.gone[keyOf([collection, item.id])];
    ref = state ? (gone ?? mergedInto(state)) : null;
    if (ref === null) return state && { ref: here, state };
  }
  return undefined;
}
