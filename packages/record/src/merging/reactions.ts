import { intakeEventTypes } from '@throughcare/contracts';
import type { DocumentType } from '../documentType.ts';
import { type AnyReaction, reactionsOn } from '../reaction.ts';
import type { Whatever } from '../whatever.ts';
import { keyOf, type Place } from './collections.ts';
import type { MergingEvent, MergingOf } from './mergingOf.ts';
import type { Mergeable } from './pairs.ts';

/**
 * What intake's word that two records are one person, or two after all, means to every other service. `ordersIn` names the
 * collection of a service that knows orders, and not the referrals that they came of: intake says which go with an unmerge.
 */
export function mergingReactions<S extends Mergeable, E extends { type: string }, Settings>(
  type: DocumentType<S, E, Settings>,
  merging: MergingOf<S>,
  ordersIn: string | null,
): readonly AnyReaction[] {
  const on = reactionsOn(type);
  return [
    on({
      to: intakeEventTypes.personMerged,
      does: 'the kept record takes over, the removed one forwards what it has',
      decide: ({ data, event }, state) =>
        merging.tell(state, event.subject, data, 'merged') as Whatever,
    }),
    on({
      to: intakeEventTypes.personUnmerged,
      does: 'the kept record gives back what came with the removed one, as it is now',
      decide: ({ data, event }, state) =>
        [
          ...merging.tell(state, event.subject, data, 'unmerged'),
          ...(ordersIn !== null && event.subject === data.keptRef
            ? ordersThatGo(state, ordersIn, data)
            : []),
        ] as Whatever,
    }),
  ];
}

/** Those that were heard of here alone, while the two were one; what came with the other record goes back by itself. */
const ordersThatGo = (
  { merging: { origins, gone } }: Mergeable,
  ordersIn: string,
  {
    removedRef: to,
    orders = [],
  }: { readonly removedRef: string; readonly orders?: readonly string[] | undefined },
): MergingEvent[] =>
  orders
    .map((id): Place => [ordersIn, id])
    .filter((place) => origins[keyOf(place)] === undefined && gone[keyOf(place)] !== to)
    .map((place) => ({ type: 'item-found-elsewhere', place, to }));
