import { PathwayRef } from '@throughcare/contracts';
import { mergedInto } from '@throughcare/record';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { mayBeTakenUp, timesMergedInto } from '../domain/merge/busy.ts';
import { finishMerge, letGo } from '../domain/merge/finish.ts';
import { isOpened } from '../domain/person/personOf.ts';
import { done } from '../domain/step/done.ts';

/**
 * The second half of a merge, by looking: the other record points here, or it could not be taken up and this one is let go.
 * One that is being merged itself, or that took this one up before, is left alone: so no circle can form.
 */
export const markRemoved = followUp({
  name: 'mark-removed',
  does: 'Points the removed record to the kept one, then finishes the merge or lets it go',
  payload: z.strictObject({ removedRef: PathwayRef }),
  async run({ id: keptRef, payload: { removedRef } }, tools) {
    const there = await tools.read(pathway, removedRef);
    if (!there || !isOpened(there)) return (kept) => letGo(kept, removedRef);
    const marked = await tools.change(pathway, removedRef, (removed, context): IntakeEvent[] => {
      if (!mayBeTakenUp(removed, keptRef)) return [];
      const nth = timesMergedInto(removed, keptRef) + 1;
      return [
        { type: 'merge-told', role: 'REMOVED', other: keptRef, nth },
        { type: 'removed-by-merge', keptRef, nth, done: done(context) },
      ];
    });
    if (mergedInto(marked) !== keptRef) return (kept) => letGo(kept, removedRef);
    const nth = timesMergedInto(marked, keptRef);
    return (kept, context) => finishMerge(kept, removedRef, nth, done(context));
  },
});
