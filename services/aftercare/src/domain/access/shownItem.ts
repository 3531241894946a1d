import { type Actor, type Page, type QueryTools, type Refusal, refuse } from '@throughcare/record';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { views } from '../views.ts';

type ViewName = 'offer' | 'case' | 'episode' | 'placement';

/** What this caller may see of one item; undefined where it may not know of it. */
export const shown = (state: Pathway, view: ViewName, id: string, actor: Actor): unknown =>
  views[view]?.of(state, id, actor);

/** An item by its own id, without naming the person. */
export async function itemById(
  tools: QueryTools,
  view: ViewName,
  id: string,
  actor: Actor,
): Promise<unknown | Refusal> {
  const [row] = (await tools.list(pathway, view, id, { limit: 1 })).items;
  const state = row && (await tools.read<Pathway>(pathway, row.id));
  return (state && shown(state, view, id, actor)) ?? refuse.notFound();
}

/** A page of items of many people; what the caller may not see (any more) is left out, so a page may be shorter. */
export async function itemsOfPage(
  tools: QueryTools,
  view: ViewName,
  page: Page,
  actor: Actor,
): Promise<{ items: unknown[]; next: string | null }> {
  const items: unknown[] = [];
  for (const { id, item } of page.items) {
    const state = await tools.read<Pathway>(pathway, id);
    const one = state && shown(state, view, item, actor);
    if (one !== undefined) items.push(one);
  }
  return { items, next: page.next };
}
