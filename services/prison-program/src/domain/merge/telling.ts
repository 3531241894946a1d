import type { CloudEvent } from '@throughcare/contracts';
import { streamOf } from '@throughcare/contracts';
import type { PathwayState } from '../person/state.ts';
import type { MergeEvent } from './merge.ts';

/** News of a merge or an unmerge, as it concerns this document of the pair; nothing where it concerns neither. */
export function tellOfMerge(
  state: PathwayState,
  pair: { readonly keptRef: string; readonly removedRef: string },
  event: CloudEvent,
  what: 'merged' | 'unmerged',
): MergeEvent[] {
  const { audience } = streamOf(event);
  if (state.ref === pair.keptRef)
    return [{ type: 'merge-told', role: 'KEPT', other: pair.removedRef, audience, what }];
  if (state.ref === pair.removedRef)
    return [{ type: 'merge-told', role: 'REMOVED', other: pair.keptRef, audience, what }];
  return [];
}
