import { type Actor, queriesWith } from '@throughcare/record';
import type { Page } from '@throughcare/store';
import type { Settings } from '../settings.ts';

export const ask = queriesWith<Settings>();

/** Prison staff ask about their own prison; whatever they name, nobody else's list is there for them. */
export const ownPrison = (actor: Actor): string => actor.org;

/** Reads the document behind each row of a list, in the list's order; a document that changed meanwhile is left out. */
export async function eachOf<T>(
  page: Page,
  show: (row: Page['items'][number]) => Promise<T | undefined>,
): Promise<{ items: T[]; next: string | null }> {
  const rows = await Promise.all(page.items.map(show));
  return { items: rows.filter((row) => row !== undefined), next: page.next };
}
