import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import { courtPathway } from '../domain/courtPathway.ts';
import type { CourtEvent } from '../domain/events.ts';
import { itemsFrom, returnItems as name } from '../domain/moving.ts';
import { followUp } from './followUp.ts';

export const returnItems = followUp({
  name,
  does: 'Gives the items back that came from a record, as they stand now, when a merge is undone.',
  payload: z.strictObject({ removedRef: PathwayRef }),
  async run({ id: keptRef, state, payload: { removedRef } }, tools) {
    const items = itemsFrom(state, removedRef);
    const returned: CourtEvent = { type: 'items-returned', keptRef, ...items };
    await tools.change(courtPathway, removedRef, () => [returned]);
    return () => [{ type: 'items-given-back', removedRef }];
  },
});
