import type { Page, QueryTools, View } from '@throughcare/record';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';

/** What a page of a list shows: each item out of its person's document, as the caller may see it. */
export async function itemsOfPage<Row>(
  page: Page,
  tools: QueryTools,
  view: View<Pathway, Row>,
): Promise<{ items: Row[]; next: string | null }> {
  const states = new Map<string, Pathway | undefined>();
  for (const { id } of page.items)
    if (!states.has(id)) states.set(id, await tools.read(pathway, id));
  const items = page.items.flatMap(({ id, item }) => {
    const state = states.get(id);
    return (state && tools.show(view, { id, state }, item)) ?? [];
  });
  return { items, next: page.next };
}
