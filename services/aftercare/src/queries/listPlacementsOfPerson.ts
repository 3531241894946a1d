import { inOrder, refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { schemaOf } from '../domain/access/schemaOf.ts';
import { shown } from '../domain/access/shownItem.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { views } from '../domain/views.ts';

export const listPlacementsOfPerson = query({
  name: 'list-placements-of-person',
  summary: 'The search for a partner for one person',
  path: '/people/{pathwayRef}/placements',
  by: ['PCM', 'PREC', 'PPT', 'COORD', 'PERSON', 'SERVICE'],
  answer: z.object({ items: z.array(schemaOf(views, 'placement')) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'placements' }),
  async run({ params, actor }, tools) {
    const state = await tools.read<Pathway>(pathway, params.pathwayRef);
    const items = inOrder(state?.placements ?? {}).flatMap(({ id }) =>
      state ? (shown(state, 'placement', id, actor) ?? []) : [],
    );
    return items.length > 0 ? { items } : refuse.notFound();
  },
});
