import type { Page, QueryTools, View } from '@throughcare/record';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';

/** A page of an index, each row as this caller may see it now; what they may not know of is left out. */
export async function shownRows<Answer>(
  tools: Pick<QueryTools, 'read' | 'show'>,
  page: Page,
  view: View<Pathway, Answer>,
  entityOf: (item: string) => string = (item) => item,
): Promise<{ items: Answer[]; next: string | null }> {
  const rows = await Promise.all(
    page.items.map(async ({ id, item }) => {
      const state = await tools.read(pathway, id);
      return state && tools.show(view, { id, state }, entityOf(item));
    }),
  );
  return { items: rows.filter((row) => row !== undefined), next: page.next };
}
