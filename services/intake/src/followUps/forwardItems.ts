import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { itemsOf, newTo } from '../domain/merge/items.ts';

/** Again whenever a late event changes the removed record: what the kept one has already changes nothing there. */
export const forwardItems = followUp({
  name: 'forward-items',
  does: 'Brings what happened on a removed record to the record that was kept',
  payload: z.strictObject({}),
  async run({ id: from, state }, tools) {
    const { mergedInto } = state.merge;
    if (mergedInto === null) return undefined;
    await tools.change(pathway, mergedInto, (kept): IntakeEvent[] => {
      const items = newTo(kept, itemsOf(state));
      return items ? [{ type: 'items-absorbed', from, items }] : [];
    });
    return undefined;
  },
});
