import { PathwayRef } from '@throughcare/contracts';
import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { pathway } from '../domain/document.ts';
import { followUpNames } from '../domain/merge/followUps.ts';
import { itemsFrom } from '../domain/merge/items.ts';
import type { PathwayEvent } from '../domain/person/state.ts';

export const returnItems = followUpsOn(pathway)({
  name: followUpNames.giveBack,
  does: 'gives a record that was wrongly merged its own back',
  payload: z.strictObject({ removedRef: PathwayRef }),
  async run({ state, payload }, tools) {
    const items = itemsFrom(state, payload.removedRef);
    await tools.change(pathway, payload.removedRef, (): PathwayEvent[] => [
      { type: 'items-returned', items },
    ]);
    return () => [{ type: 'items-dropped', origin: payload.removedRef }];
  },
});
