import { PathwayRef } from '@throughcare/contracts';
import { errandsOn } from '@throughcare/service-kit';
import { z } from 'zod';
import { errandNames } from '../domain/merge/errands.ts';
import { itemsFrom } from '../domain/merge/items.ts';
import { pathway } from '../domain/pathway.ts';
import type { PathwayEvent } from '../domain/state.ts';

export const returnItems = errandsOn(pathway)({
  name: errandNames.giveBack,
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
