import { pairOf } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { MergeEvent } from './evolve.ts';
import { madeHereSince } from './madeHere.ts';

/** An unmerge is over for a record once the things are where they belong; the others hear of it then. */
export function finishUnmerge(state: Pathway): MergeEvent[] {
  const { absorbed, removedBy } = state.merges;
  for (const [removedRef, { nth, done }] of Object.entries(absorbed)) {
    if ((pairOf(state.merging, 'KEPT', removedRef)?.returned ?? 0) < nth) continue;
    const reviews = madeHereSince(state, done.at).map(({ place, since }) => ({
      itemId: place[1],
      place,
      removedRef,
      since,
      belongsTo: null,
      settled: null,
    }));
    return [{ type: 'unmerge-finished', removedRef, nth, reviews }];
  }
  for (const [keptRef, { nth }] of Object.entries(removedBy))
    if ((pairOf(state.merging, 'REMOVED', keptRef)?.returned ?? 0) >= nth)
      return [{ type: 'restored-by-unmerge', keptRef, nth }];
  return [];
}
