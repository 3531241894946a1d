import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway.ts';
import { pathway } from '../domain/pathwayType.ts';
import { itemsFrom } from '../domain/standing/merge.ts';

/** After an unmerge: what came from the other reference goes back as it is now, then leaves this one. */
export const giveItemsBack = followUpsOn(pathway)({
  name: 'give-items-back',
  does: 'returns to an unmerged reference what had come from it',
  payload: z.object({ to: z.uuid() }),
  async run({ state, payload: { to } }, tools) {
    const items = itemsFrom(state, to);
    await tools.change<Pathway, PathwayEvent>(pathway, to, () => [
      { type: 'items-given-back', items },
    ]);
    return (current) => (current.absorbed.includes(to) ? [] : [{ type: 'items-let-go', from: to }]);
  },
});
