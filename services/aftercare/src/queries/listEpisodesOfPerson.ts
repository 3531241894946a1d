import { inOrder, refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { shown } from '../domain/access/shownItem.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { views } from '../domain/views.ts';

export const listEpisodesOfPerson = query({
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
