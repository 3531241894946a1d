import type { Page, QueryTools } from '@throughcare/record';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';

/** What a page of an index shows: each item out of its person's document, where the caller may see it. */
export async function itemsOfPage<T>(
  page: Page,
  tools: QueryTools,
  show: (state: Pathway, item: string) => T | undefined,
): Promise<{ items: T[]; next: string | null }> {
  const states = new Map<string, Pathway | undefined>();
  for (const { id } of page.items)
    if (!states.has(id)) states.set(id, await tools.read(pathway, id));
  const items = page.items.flatMap(({ id, item }) => {
    const state = states.get(id);
    const shown = state && show(state, item);
    return shown === undefined ? [] : [shown];
  });
  return { items, next: page.next };
}
