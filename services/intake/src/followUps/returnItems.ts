import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { cameThrough, madeHereSince } from '../domain/merge/items.ts';

/** First the removed record gets its things back, then the kept one lets go of them: nothing is ever in neither. */
export const returnItems = followUp({
  name: 'return-items',
  does: 'Undoes a merge: gives the removed record its things, and lists what may be either’s',
  payload: z.strictObject({ removedRef: PathwayRef }),
  async run({ id: keptRef, state, payload: { removedRef } }, tools) {
    const items = cameThrough(state, removedRef);
    await tools.change(pathway, removedRef, (removed): IntakeEvent[] =>
      removed.merge.mergedInto === keptRef ? [{ type: 'restored-by-unmerge', keptRef, items }] : [],
    );
    return (kept): IntakeEvent[] => {
      const merged = kept.merge.absorbed[removedRef];
      if (!merged) return [];
      const unsure = madeHereSince(kept, merged.at);
      const toReview = Object.fromEntries(
        unsure.map(({ id, since }) => [id, { removedRef, since, belongsTo: null, settled: null }]),
      );
      return [{ type: 'unmerge-finished', removedRef, toReview }];
    };
  },
});
