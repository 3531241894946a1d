import type { Asking } from '@throughcare/record';
import { shown } from '@throughcare/record';
import type { FeedRow } from '../domain/feedRow/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { views } from '../domain/views.ts';

/**
 * What this caller may see now of the thing that a row is about: yesterday's row by today's relations. Of the end of access
 * everybody in the organisation may read; it names nobody. Undefined where the row is not for them.
 */
export function seenItem(
  { item: { kind, id } }: FeedRow,
  state: Pathway,
  asking: Omit<Asking, 'params'>,
): { readonly pathwayRef?: string } | undefined {
  return kind === 'access'
    ? {}
    : shown<Pathway, { pathwayRef?: string }>(views[kind], state, id, asking);
}
