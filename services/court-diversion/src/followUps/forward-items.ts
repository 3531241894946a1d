import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import { courtPathway } from '../domain/courtPathway.ts';
import { itemsOf, forwardItems as name, newHere } from '../domain/moving.ts';
import { followUp } from './followUp.ts';

export const forwardItems = followUp({
  name,
  does: 'Hands the items of a merged record, and every fact it hears later, on to the kept one.',
  payload: z.strictObject({ keptRef: PathwayRef }),
  async run({ state, payload }, tools) {
    // Undone in the meantime: nothing is owed any more.
    if (state.mergedInto !== payload.keptRef) return undefined;
    const items = itemsOf(state);
    await tools.change(courtPathway, payload.keptRef, (kept) => newHere(items, kept));
    return undefined;
  },
});
