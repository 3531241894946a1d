import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { everyRow } from '../domain/access/everyRow.ts';
import { pathway } from '../domain/document.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import { organisation } from '../domain/organisation/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { goneFrom } from '../domain/treatment/gone.ts';

/** Nobody of a closed organisation can answer any more: who waits for a place there, or was to go there, hears it at once. */
export const releasePlaces = followUpsOn(organisation)({
  name: 'release-places',
  does: 'gives up the places that a closed organisation held or was asked for, so that others are asked',
  payload: z.object({}),
  async run({ id: org, state: { closed } }, tools) {
    if (!closed) return undefined;
    for (const state of ['PLACE_REQUESTED', 'CONFIRMED'])
      for await (const { id, item } of everyRow(
        tools,
        pathway,
        'provider-episodes',
        `${org}/${state}`,
      ))
        await tools.change<Pathway, PathwayEvent>(pathway, id, (current, context) =>
          merging.decides(current) ? goneFrom(current, item, org, context.step('SYS')) : [],
        );
    return undefined;
  },
});
