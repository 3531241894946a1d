import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { inOrder } from '../domain/collection.ts';
import type { Pathway } from '../domain/pathway.ts';
import { pathway } from '../domain/pathwayType.ts';
import { views } from '../domain/views.ts';
import { ask } from './ask.ts';
import { schemaOf } from './schemaOf.ts';
import { shown } from './shownItem.ts';

export const listEpisodesOfPerson = ask({
  name: 'list-treatment-episodes-of-person',
  summary: 'Treatment episodes of one person that I may know of',
  path: '/people/{pathwayRef}/treatment-episodes',
  by: ['PROV', 'IMPORT', 'COORD', 'SERVICE'],
  answer: z.object({ items: z.array(schemaOf(views, 'episode')) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'episodes' }),
  async run({ params, actor }, tools) {
    const state = await tools.read<Pathway>(pathway, params.pathwayRef);
    const items = inOrder(state?.episodes ?? {}).flatMap(({ id }) =>
      state ? (shown(state, 'episode', id, actor) ?? []) : [],
    );
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
