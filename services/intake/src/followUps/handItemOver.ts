import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { newTo, only } from '../domain/merge/items.ts';

export const handItemOver = followUp({
  name: 'hand-item-over',
  does: 'Moves a thing that turned out to be the other person’s',
  payload: z.strictObject({ itemId: z.string().max(200), removedRef: PathwayRef }),
  async run({ state, payload: { itemId, removedRef } }, tools) {
    const items = only(state, itemId);
    await tools.change(pathway, removedRef, (other): IntakeEvent[] =>
      newTo(other, items) ? [{ type: 'items-received', items }] : [],
    );
    return () => [{ type: 'item-handed-over', itemId }];
  },
});
