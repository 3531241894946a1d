import { type QueryTools, queriesWith } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';
import type { Pathway } from '../domain/pathway.ts';
import type { CourtDiversionSettings } from '../settings.ts';

/** Questions to the court's side. */
export const query = queriesWith<CourtDiversionSettings>();

export type Tools = QueryTools<CourtDiversionSettings>;

/** What a page of an index shows: each item out of its person's document, where the caller may see it. */
export async function itemsOfPage<T>(
  page: {
    readonly items: readonly { readonly id: string; readonly item: string }[];
    readonly next: string | null;
  },
  tools: Tools,
  show: (state: Pathway, item: string) => T | undefined,
): Promise<{ items: T[]; next: string | null }> {
  const states = new Map<string, Pathway | undefined>();
  for (const { id } of page.items)
    if (!states.has(id)) states.set(id, await tools.read(courtPathway, id));
  const items = page.items.flatMap(({ id, item }) => {
    const state = states.get(id);
    const shown = state && show(state, item);
    return shown === undefined ? [] : [shown];
  });
  return { items, next: page.next };
}
