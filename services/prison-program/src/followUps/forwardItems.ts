import { PathwayRef } from '@throughcare/contracts';
import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { pathway } from '../domain/document.ts';
import { followUpNames } from '../domain/merge/followUps.ts';
import { itemsOf } from '../domain/merge/items.ts';
import { isMerged, keyOf } from '../domain/merge/merge.ts';
import type { PathwayEvent } from '../domain/person/state.ts';

/** Refused by a kept record that already knows of the unmerge: the items are the removed record's own again. */
export const forwardItems = followUpsOn(pathway)({
  name: followUpNames.forward,
  does: 'hands what stands on a removed record to the record that was kept',
  payload: z.strictObject({ keptRef: PathwayRef }),
  async run({ id, state, payload }, tools) {
    await tools.change(pathway, payload.keptRef, (kept): PathwayEvent[] => {
      const merge = kept.merges[keyOf('KEPT', id)];
      return merge && !isMerged(merge)
        ? []
        : [{ type: 'items-received', origin: id, items: itemsOf(state) }];
    });
    return undefined;
  },
});
