import {
  type Action,
  type Page,
  type QueryTools,
  type ReadTools,
  type Refusal,
  refuse,
  type View,
} from '@throughcare/record';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';

type Kind = 'offer' | 'case' | 'episode' | 'window';
type Found = { readonly id: string; readonly state: Pathway };

/** The record that has an item, found by the item's own id, without naming the person. */
export const recordWith = async (
  tools: ReadTools,
  kind: Kind,
  itemId: string,
): Promise<string | undefined> =>
  (await tools.list(pathway, kind, itemId, { limit: 1 })).items[0]?.id;

/** One item as this caller may see it. */
export const itemOf = <Answer>(
  tools: QueryTools,
  view: View<Pathway, Answer>,
  record: Found,
  itemId: string,
): Answer | Refusal<'not-found'> => tools.show(view, record, itemId) ?? refuse.notFound();

/** The same together with what this caller may do with it now, and for the rest why not. */
export const itemToActOn = <Answer>(
  tools: QueryTools,
  view: View<Pathway, Answer>,
  record: Found,
  itemId: string,
): (Answer & { readonly actions: Action[] }) | Refusal<'not-found'> =>
  tools.showToAct(view, record, itemId) ?? refuse.notFound();

/** All of one kind in one record that this caller may see; where that is none, the record is not there. */
export function itemsOf<Answer>(
  tools: QueryTools,
  view: View<Pathway, Answer>,
  record: Found,
  itemIds: readonly string[],
): { items: Answer[] } | Refusal<'not-found'> {
  const items = itemIds.flatMap((itemId) => tools.show(view, record, itemId) ?? []);
  return items.length > 0 ? { items } : refuse.notFound();
}

/** A page of items of many people; what the caller may not see (any more) is left out, so a page may be shorter. */
export async function itemsOfPage<Answer>(
  tools: QueryTools,
  view: View<Pathway, Answer>,
  page: Page,
): Promise<{ items: Answer[]; next: string | null }> {
  const items: Answer[] = [];
  for (const { id, item } of page.items) {
    const state = await tools.read<Pathway>(pathway, id);
    const one = state && tools.show(view, { id, state }, item);
    if (one !== undefined) items.push(one);
  }
  return { items, next: page.next };
}
