import { PathwayRef } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { introduced, office } from '../domain/access/relations.ts';
import { shownRows } from '../domain/access/shownRows.ts';
import { likelySame } from '../domain/duplicate/likelySame.ts';
import { personOf } from '../domain/person/personOf.ts';
import { personView } from '../domain/person/view.ts';

/**
 * By keyed hashes: candidates for a merge, which a person decides. An office finds only records that it has to do with
 * already: it learns of nobody by bringing somebody who is like them.
 */
export const listPossibleDuplicates = queryAbout({
  name: 'possible-duplicates',
  summary: 'Records that may be the same person, of those that the caller may know of',
  path: '/people/{pathwayRef}/possible-duplicates',
  by: { INTAKE: office, ...each(['DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC'], introduced) },
  answer: z.object({ items: z.array(PathwayRef) }),
  async run({ params }, tools, { state }) {
    const person = personOf(state);
    if (!person) return refuse.notFound();
    if (!person.identity) return { items: [] };
    const others = await likelySame(tools, person.identity, params.pathwayRef);
    const rows = others.map((id) => ({ id, item: id, sort: '' }));
    const { items } = await shownRows(tools, { items: rows, next: null }, personView);
    return { items: items.map(({ pathwayRef }) => pathwayRef) };
  },
});
