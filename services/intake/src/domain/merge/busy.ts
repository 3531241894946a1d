import { absorbedBy, pairOf } from '@throughcare/record';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';

/** Whether a merge or an unmerge of this record is under way, or it stands for nobody any more. */
export const isMergeBusy = (state: Pathway): boolean =>
  state.merges.absorbing !== null || !merging.decides(state);

/** Whether the other one may point to the kept one: it is not being merged itself, and did not take that one up before. */
export const mayBeTakenUp = (removed: Pathway, keptRef: string): boolean =>
  !isMergeBusy(removed) &&
  removed.merges.absorbed[keptRef] === undefined &&
  !absorbedBy(removed).includes(keptRef);

/** Whether that record's merge into this one was undone and it has not all of its things again. */
export const isReturning = ({ merging: { pairs } }: Pathway, removedRef: string): boolean =>
  Object.values(pairs).some(
    ({ role, other, unmerged, returned }) =>
      role === 'KEPT' && other === removedRef && unmerged > returned,
  );

/** How often it was merged into that one: the number of the last time. */
export const timesMergedInto = (removed: Pathway, keptRef: string): number =>
  pairOf(removed.merging, 'REMOVED', keptRef)?.merged ?? 0;
