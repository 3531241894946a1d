import { PathwayRef } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import { likenessOf } from '../domain/person/body.ts';
import { personOf } from '../domain/person/personOf.ts';
import { readPerson } from '../domain/person/readPerson.ts';

/** Same name and date of birth, by keyed hash: candidates for a merge, which a person decides. */
export const listPossibleDuplicates = query({
  name: 'possible-duplicates',
  summary: 'Records that may be the same person',
  path: '/people/{pathwayRef}/possible-duplicates',
  by: ['INTAKE'],
  answer: z.object({ items: z.array(PathwayRef) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'possible-duplicates' }),
  async run({ params }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    const person = state && personOf(state);
    if (!person) return refuse.notFound();
    const { identity } = person;
    if (!identity) return { items: [] };
    const alike = await tools.list(pathway, 'likeness', likenessOf(identity, tools), {
      limit: 50,
    });
    const refs = alike.items.map(({ id }) => id as PathwayRef);
    return { items: refs.filter((ref) => ref !== params.pathwayRef) };
  },
});
