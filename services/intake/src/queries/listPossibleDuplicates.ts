import { PathwayRef } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { pathway } from '../domain/document.ts';
import { likenessOf } from '../domain/person/body.ts';
import { personOf } from '../domain/person/personOf.ts';
import { personView } from '../domain/person/view.ts';

/** Same name and date of birth, by keyed hash: candidates for a merge, which a person decides. */
export const listPossibleDuplicates = queryAbout({
  name: 'possible-duplicates',
  summary: 'Records that may be the same person',
  path: '/people/{pathwayRef}/possible-duplicates',
  by: { INTAKE: office },
  answer: z.object({ items: z.array(PathwayRef) }),
  async run({ params }, tools, { state }) {
    const person = personOf(state);
    if (!person) return refuse.notFound();
    if (!person.identity) return { items: [] };
    const key = likenessOf(person.identity, tools);
    const alike = await tools.list(pathway, 'likeness', key, { limit: 50 });
    const others = alike.items.filter(({ id }) => id !== params.pathwayRef);
    const { items } = await shownRows(tools, { items: others, next: null }, personView);
    return { items: items.map(({ pathwayRef }) => pathwayRef) };
  },
});
