import { z } from 'zod';
import { command } from '../../bind.ts';
import { coordinatesPlacement, heldLast, holdsStay, self } from '../../domain/access/relations.ts';
import { isDeclined } from '../../domain/placement/offers.ts';
import { onWantedPlacement } from '../../domain/placement/preconditions.ts';

export const refuseAftercare = command({
  name: 'refuse-aftercare',
  summary: 'Record that the person does not want a partner; told to no court',
  path: '/people/{pathwayRef}/placements/{placementId}/refuse',
  by: {
    COORD: coordinatesPlacement,
    PCM: [holdsStay, heldLast],
    PERSON: self,
  },
  body: z.strictObject({}),
  shows: 'placement',
  entity: ({ params }) => params.placementId,
  always: true,
  isDone: ({ params }, state) => isDeclined(state, params.placementId),
  requires: onWantedPlacement,
  decide: ({ params: { placementId } }, _state, context) => [
    { type: 'person-refused', placementId, step: context.step('PERSON', 'PCM') },
  ],
});
