import { keyOf, mergedInto, type Place } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { FeedItemKind, FeedRow } from './document.ts';

/** Where in a record a row's item stands. An end of access names an offer. */
const collections = {
  offer: 'offers',
  case: 'cases',
  episode: 'episodes',
  window: 'windows',
  access: 'offers',
} as const satisfies Readonly<Record<FeedItemKind, keyof Pathway>>;

/**
 * The record that has a row's item now: the one that the row names, or where that one or the item alone has gone by
 * merges since. Undefined where it is under way, or was never known.
 */
export async function recordOf(
  { pathwayRef, item }: FeedRow,
  read: (ref: string) => Promise<Pathway | undefined>,
): Promise<Pathway | undefined> {
  const place: Place = [collections[item.kind], item.id];
  const seen = new Set<string>();
  for (let ref: string | null = pathwayRef; ref !== null && !seen.has(ref); ) {
    seen.add(ref);
    const state = await read(ref);
    ref = state ? (state.merging.gone[keyOf(place)] ?? mergedInto(state)) : null;
    if (ref === null) return state;
  }
  return undefined;
}
