import { byService } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import {
  attestsForPerson,
  coordinatesPerson,
  self,
  treatsPerson,
} from '../domain/access/relations.ts';
import { itemsOf } from '../domain/access/shownItems.ts';
import { episodeView } from '../domain/treatment/view.ts';

export const listEpisodesOfPerson = queryAbout({
  name: 'list-treatment-episodes-of-person',
  summary: 'Treatment episodes of one person that I may know of',
  path: '/people/{pathwayRef}/treatment-episodes',
  by: {
    PROV: treatsPerson,
    IMPORT: attestsForPerson,
    COORD: coordinatesPerson,
    PERSON: self,
    SERVICE: byService,
  },
  answer: z.object({ items: z.array(episodeView.schema) }),
  run: async (_input, tools, record) =>
    itemsOf(tools, episodeView, record, Object.keys(record.state.episodes)),
});
