import { pairOf } from '@throughcare/record';
import type { IntakeEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';

/** The other record points here now, by a merge of this number; nothing where that is known or was undone since. */
export function finishMerge(
  kept: Pathway,
  removedRef: string,
  nth: number,
  done: Done,
): IntakeEvent[] {
  const known = kept.merges.absorbed[removedRef]?.nth ?? 0;
  const undone = pairOf(kept.merging, 'KEPT', removedRef)?.unmerged ?? 0;
  if (Math.max(known, undone) >= nth) return [];
  return [
    { type: 'merge-told', role: 'KEPT', other: removedRef, nth },
    { type: 'merge-finished', removedRef, nth, done },
  ];
}

/** The other record could not be taken up. */
export const letGo = ({ merges }: Pathway, removedRef: string): IntakeEvent[] =>
  merges.absorbing?.ref === removedRef ? [{ type: 'merge-let-go', removedRef }] : [];
