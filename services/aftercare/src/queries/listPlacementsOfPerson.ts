import { byService, each } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import {
  announced,
  coordinatesSearches,
  heldPersonLast,
  holdsPerson,
  self,
} from '../domain/access/relations.ts';
import { itemsOf } from '../domain/access/shownItems.ts';
import { placementView } from '../domain/placement/view.ts';

export const listPlacementsOfPerson = queryAbout({
  name: 'list-placements-of-person',
  summary: 'The search for a partner for one person',
  path: '/people/{pathwayRef}/placements',
  by: {
    ...each(['PCM', 'PREC'], holdsPerson, heldPersonLast, announced),
    PPT: [holdsPerson, heldPersonLast],
    COORD: coordinatesSearches,
    PERSON: self,
    SERVICE: byService,
  },
  answer: z.object({ items: z.array(placementView.schema) }),
  run: async (_input, tools, record) =>
    itemsOf(tools, placementView, record, Object.keys(record.state.placements)),
});
