import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway.ts';
import { pathway } from '../domain/pathwayType.ts';
import { homeItems } from '../domain/standing/merge.ts';

/** After a merge, and again whenever a late event changes something at the removed reference. */
export const forwardItems = followUpsOn(pathway)({
  name: 'forward-items',
  does: 'forwards what belongs to a removed reference to the one that was kept',
  payload: z.object({ to: z.uuid() }),
  async run({ id, state, payload: { to } }, tools) {
    if (state.mergedInto !== to) return undefined;
    const items = homeItems(state);
    await tools.change<Pathway, PathwayEvent>(pathway, to, () => [
      { type: 'items-received', from: id, items },
    ]);
    return undefined;
  },
});
