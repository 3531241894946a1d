import { type Asking, type FeedRow, isRelated, levelsFor, shown } from '@throughcare/record';
import { paramsFor } from './address.ts';
import type { Found } from './recordOf.ts';
import { shortType } from './rowTypes.ts';
import type { AnyFeed } from './spec.ts';

type Seen = { readonly pathwayRef?: string };

/**
 * What this caller may see now of the thing that a row is about: yesterday's row by today's relations. Undefined where the
 * row is not for them, leads to nothing that they may open, or its type says more than they may know.
 */
export function seenItem(
  { items, types }: Pick<AnyFeed, 'items' | 'types'>,
  { type, item: { kind, id: named } }: Pick<FeedRow, 'type' | 'item'>,
  { ref, state }: Found<unknown>,
  asking: Omit<Asking, 'params'>,
): Seen | undefined {
  const item = items[kind];
  const level = types[shortType(type)];
  if (!item || level === undefined) return undefined;
  // A thing that is the record itself has the reference that the record has now.
  const id = item.collection === null ? ref : named;
  const about = { ...asking, params: paramsFor(item as never, ref, id) };
  if (!isRelated(item.question.by as never, state, about)) return undefined;
  if (!levelsFor(item.view.seenBy as never, state, about)?.has(level)) return undefined;
  return shown(item.view, state as never, id, asking) as Seen | undefined;
}
