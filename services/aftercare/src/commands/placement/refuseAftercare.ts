import { isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { placementFor } from '../../domain/access/placementFor.ts';

export const refuseAftercare = command({
  name: 'refuse-aftercare',
  summary: 'Record that the person does not want a partner; told to no court',
  path: '/people/{pathwayRef}/placements/{placementId}/refuse',
  by: ['PERSON', 'PCM', 'COORD'],
  body: z.strictObject({}),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  decide({ params: { placementId } }, state, context) {
    const placement = placementFor(state, placementId, context.actor);
    if (isRefusal(placement)) return placement;
    return [{ type: 'person-refused', placementId, step: context.step('PERSON', 'PCM') }];
  },
});
