import { PathwayRef } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { pathway, query } from '../domain/pathway.ts';
import { readPerson } from './readPerson.ts';

/** Same name and date of birth, by keyed hash: candidates for a merge, which a person decides. */
export const possibleDuplicates = query({
  name: 'possible-duplicates',
  summary: 'Records that may be the same person',
  path: '/people/{pathwayRef}/possible-duplicates',
  by: ['INTAKE'],
  answer: z.object({ items: z.array(PathwayRef) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'possible-duplicates' }),
  async run({ params }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state?.person) return refuse.notFound();
    const { identity } = state.person;
    if (!identity) return { items: [] };
    const alike = await tools.list(pathway, 'likeness', identity.likeness, { limit: 50 });
    const refs = alike.items.map(({ id }) => id as PathwayRef);
    return { items: refs.filter((ref) => ref !== params.pathwayRef) };
  },
});
