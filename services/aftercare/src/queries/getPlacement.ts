import { withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { coordinatesPlacement, heldLast, holdsStay, self } from '../domain/access/relations.ts';
import { itemToActOn } from '../domain/access/shownItems.ts';
import { placementView } from '../domain/placement/view.ts';

export const getPlacement = queryAbout({
  name: 'get-placement',
  summary: 'One search for a partner, with what may be done about it now',
  path: '/people/{pathwayRef}/placements/{placementId}',
  by: {
    COORD: coordinatesPlacement,
    PCM: [holdsStay, heldLast],
    PERSON: self,
  },
  answer: withActions(placementView.schema),
  run: async ({ params }, tools, record) =>
    itemToActOn(tools, placementView, record, params.placementId),
});
