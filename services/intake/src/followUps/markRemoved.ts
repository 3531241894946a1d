import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { isMergeBusy } from '../domain/merge/state.ts';
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
    const marked =
      there?.person &&
      (await tools.change(pathway, removedRef, (removed, context): IntakeEvent[] =>
        isMergeBusy(removed.merge) || removed.merge.absorbed[keptRef]
          ? []
          : [{ type: 'removed-by-merge', keptRef, done: done(context) }],
      ));
    if (marked?.merge.mergedInto !== keptRef)
      return ({ merge }) =>
        merge.absorbing?.ref === removedRef ? [{ type: 'merge-let-go', removedRef }] : [];
    return ({ merge }, context) =>
      merge.absorbed[removedRef]
        ? []
        : [{ type: 'merge-finished', removedRef, removed: marked.person, done: done(context) }];
  },
});
