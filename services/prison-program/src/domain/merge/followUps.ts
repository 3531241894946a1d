import type { FollowUpOwed } from '@throughcare/record';
import type { PathwayEvent, PathwayState } from '../person/state.ts';
import { isEmpty, itemsFrom } from './items.ts';
import { isMerged, keyOf, mergedInto } from './merge.ts';

export const followUpNames = { forward: 'forward-items', giveBack: 'return-items' } as const;

/**
 * Between the two documents of a merged person: the removed one forwards what it has, again after every late event;
 * the kept one gives it back after an unmerge.
 */
export function owedForMerge(event: PathwayEvent, state: PathwayState): FollowUpOwed[] {
  const keptRef = mergedInto(state);
  if (keptRef !== null)
    return [{ name: followUpNames.forward, key: keptRef, payload: { keptRef } }];
  if (event.type !== 'merge-told' && event.type !== 'items-received') return [];
  const removedRef = event.type === 'merge-told' ? event.other : event.origin;
  const merge = state.merges[keyOf('KEPT', removedRef)];
  if (!merge || isMerged(merge) || isEmpty(itemsFrom(state, removedRef))) return [];
  return [{ name: followUpNames.giveBack, key: removedRef, payload: { removedRef } }];
}
