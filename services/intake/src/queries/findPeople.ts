import { oneLine } from '@throughcare/contracts';
import { z } from 'zod';
import { query } from '../bind.ts';
import { NameView, nameView } from '../domain/disclosure/nameView.ts';
import { pathway } from '../domain/document.ts';
import { candidatesFor, wantedBy } from '../domain/finding/find.ts';
import { worksByName } from './listNames.ts';

/** Whoever finds more than these types more. */
const most = 20;
/** Records that are compared and shown at once. */
const atOnce = 25;

/**
 * People by name or number, of those whom the caller may know by name. Somebody else is not found, and nothing in the answer
 * is other than where there is nobody. The words stand in the body: a name in an address would be in histories and logs.
 */
export const findPeople = query({
  name: 'find-people',
  summary: 'People by name, in whichever alphabet, or by a number that my office gave',
  path: '/people/search',
  inBody: true,
  by: worksByName,
  limit: ({ searchesAtMost, searchesWithinMinutes }) => ({
    times: searchesAtMost,
    minutes: searchesWithinMinutes,
  }),
  search: z.strictObject({
    text: oneLine(100)
      .refine((text) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2, {
        message: 'Two letters or digits at least',
      })
      .meta({
        description:
          'Words of a name, each whole or its first three letters and more; or a number, which has a digit',
        examples: ['Khasan'],
      }),
  }),
  answer: z.object({
    items: z.array(NameView),
    more: z.boolean().meta({ description: 'There may be others: more letters tell them apart' }),
  }),
  async run({ search: { text }, actor }, tools) {
    const wanted = wantedBy(text, actor, tools);
    const { ids, cut } = await candidatesFor(wanted, tools);
    const items: z.infer<typeof NameView>[] = [];
    for (let n = 0; n < ids.length && items.length < most; n += atOnce) {
      const read = await Promise.all(
        ids.slice(n, n + atOnce).map(async (id) => ({ id, state: await tools.read(pathway, id) })),
      );
      // One by one: who is found and has no place in the answer is not recorded as shown.
      for (const { id, state } of read) {
        if (items.length === most || !state || !wanted.meets(state)) continue;
        const shown = tools.show(nameView, { id, state }, id);
        if (shown) items.push(shown);
      }
    }
    return { items, more: cut || items.length === most };
  },
});
