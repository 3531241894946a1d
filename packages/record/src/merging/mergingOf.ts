import type { FollowUpOwed } from '../documentType.ts';
import type { Refusal } from '../refusal.ts';
import { type Handlers, nobody, type Publishers } from '../tables.ts';
import { type Carried, together } from './carried.ts';
import type { Collections, Place } from './collections.ts';
import { keyOf } from './collections.ts';
import { deniedBy, doubtful, owned, welcome } from './doubts.ts';
import { givenBack, leaving, received, returned, staying } from './items.ts';
import {
  awaitsReturn,
  type Mergeable,
  mergedAway,
  mergedBy,
  mustWaitFor,
  pairOf,
  raised,
  returningTo,
  standsAlone,
  takenApart,
  takenApartFrom,
} from './pairs.ts';

/** What happens to a record by merges. */
export type MergingEvent =
  | {
      /** Two records turned out to be one person, or two people after all. `nth`: which merge of the two it is, from 1. */
      readonly type: 'merge-told' | 'unmerge-told';
      readonly role: 'KEPT' | 'REMOVED';
      readonly other: string;
      readonly nth: number;
    }
  /** On the kept record: what stood on the removed one. */
  | CarriedEvent<'items-received', 'from'>
  /** On the removed record, after an unmerge: its own, as the kept one left it. */
  | CarriedEvent<'items-returned', 'from'>
  /** On the kept record, once they are there. */
  | (CarriedEvent<'items-given-back', 'to'> & { readonly denied: readonly string[] })
  /** On any record: this thing is another one's, by a person's decision. */
  | { readonly type: 'item-found-elsewhere'; readonly place: Place; readonly to: string };
type CarriedEvent<Type extends string, With extends string> = {
  readonly type: Type;
  readonly nth: number;
  readonly items: Carried;
} & { readonly [K in With]: string };

/** Names of the follow-ups that carry things between two records of one person. */
export const mergingFollowUps = { forward: 'forward-items', giveBack: 'return-items' } as const;

/** What a record does in merges, by the collections that it declares. */
export type MergingOf<S> = {
  readonly collections: Collections<S>;
  /** Rows for the tables of the document: how a record evolves by merges, and that other services hear nothing of it. */
  readonly handlers: Handlers<S, MergingEvent>;
  readonly publishers: Publishers<S, MergingEvent>;
  /** What follows from news of a merge; nothing where it is known. */
  tell(
    state: S,
    ref: string,
    news: { readonly keptRef: string; readonly removedRef: string; readonly nth: number },
    what: 'merged' | 'unmerged',
  ): MergingEvent[];
  /** What this record owes to others of the same person; asked after every event. */
  owed(state: S): FollowUpOwed[];
  /** Whether this record is the one that decides about its things now. Rules run, and lists name its things, only then. */
  decides(state: S): boolean;
  /** Why no command may change this record; null where one may. */
  guard(state: S): Refusal | null;
};

/** Declares once what a merge does with a service's records; see `Collection`. */
export function mergingOf<S extends Mergeable>(collections: Collections<S>): MergingOf<S> {
  const out = (state: S): ReadonlyMap<string, Carried> =>
    takenApartFrom(state.merging).length > 0 || Object.keys(state.merging.gone).length > 0
      ? leaving(collections, state)
      : new Map();
  /** Records that may still be owed something: what leaves for them, or what may be theirs. */
  const owedTo = (state: S): ReadonlySet<string> =>
    new Set([
      ...returningTo(state.merging).map(({ other }) => other),
      ...out(state).keys(),
      ...mayHaveOwn(state),
    ]);
  const mayHaveOwn = (state: S): readonly string[] =>
    takenApartFrom(state.merging).filter(
      (other) => Object.keys(doubtful(collections, state, other)).length > 0,
    );
  const isLeaving = (state: S): boolean =>
    returningTo(state.merging).length > 0 || out(state).size > 0;
  const decides = (state: S): boolean =>
    standsAlone(state.merging) ||
    (mergedBy(state.merging) === null && !awaitsReturn(state.merging) && !isLeaving(state));

  return {
    collections,
    handlers: handlersOf(collections),
    publishers,
    decides,
    guard(state) {
      const into = mergedBy(state.merging);
      if (into) return mergedAway(into.other);
      return decides(state) ? null : takenApart;
    },
    tell(state, ref, { keptRef, removedRef, nth }, what) {
      const role = ref === keptRef ? 'KEPT' : 'REMOVED';
      const other = role === 'KEPT' ? removedRef : keptRef;
      if (ref !== keptRef && ref !== removedRef) return [];
      const known = pairOf(state.merging, role, other)?.[what] ?? 0;
      return known >= nth
        ? []
        : [{ type: what === 'merged' ? 'merge-told' : 'unmerge-told', role, other, nth }];
    },
    owed(state) {
      if (standsAlone(state.merging)) return [];
      // Until its own things are back, a record would send on what has gone on elsewhere.
      const into = awaitsReturn(state.merging) ? null : mergedBy(state.merging);
      return [
        ...(into ? [owing(mergingFollowUps.forward, into.other, into.merged)] : []),
        ...[...owedTo(state)]
          .filter((to) => !mustWaitFor(state.merging, to))
          .map((to) =>
            owing(mergingFollowUps.giveBack, to, pairOf(state.merging, 'KEPT', to)?.unmerged ?? 0),
          ),
      ];
    },
  };
}

function handlersOf<S extends Mergeable>(collections: Collections<S>): Handlers<S, MergingEvent> {
  const raise = (
    state: S,
    { role, other }: Extract<MergingEvent, { role: string }>,
    numbers: { readonly merged: number } | { readonly unmerged: number },
  ): S => ({ ...state, merging: raised(state.merging, role, other, numbers) });
  return {
    'merge-told': (state, event) => raise(state, event, { merged: event.nth }),
    'unmerge-told': (state, event) => raise(state, event, { unmerged: event.nth }),
    'items-received': (state, { from, nth, items }) =>
      received(collections, state, from, nth, items),
    'items-returned': (state, { from, nth, items }) =>
      returned(collections, state, from, nth, items),
    'items-given-back': (state, { to, nth, items, denied }) =>
      givenBack(collections, state, to, nth, items, denied),
    'item-found-elsewhere': (state, { place, to }) => {
      const gone = { ...state.merging.gone, [keyOf(place)]: to };
      return { ...state, merging: { ...state.merging, gone } };
    },
  };
}

const publishers: Publishers<Mergeable, MergingEvent> = {
  'merge-told': nobody,
  'unmerge-told': nobody,
  'items-received': nobody,
  'items-returned': nobody,
  'items-given-back': nobody,
  'item-found-elsewhere': nobody,
};

const owing = (name: string, to: string, nth: number): FollowUpOwed => ({
  name,
  key: `${to}/${nth}`,
  payload: { to, nth },
});

/** What a removed record sends to the kept one. */
export const toForward = <S extends Mergeable>(merging: MergingOf<S>, state: S): Carried =>
  staying(merging.collections, state);

/** What a kept record decides about things that a removed one sends: taken in, refused for now, or nothing to do. */
export function receive<S extends Mergeable>(
  merging: MergingOf<S>,
  state: S,
  from: string,
  nth: number,
  items: Carried,
): MergingEvent[] | Refusal {
  const pair = pairOf(state.merging, 'KEPT', from);
  // That merge was undone since: the things are the other record's own again.
  if (pair && pair.unmerged >= nth) return [];
  // An earlier merge is being undone; what it brought must leave before it comes again.
  if (pair && pair.unmerged > pair.returned) return takenApart;
  return received(merging.collections, state, from, nth, items) === state
    ? []
    : [{ type: 'items-received', from, nth, items }];
}

/** What a record decides about its own things that come back, and about facts that may be its own. */
export function takeBack<S extends Mergeable>(
  merging: MergingOf<S>,
  state: S,
  from: string,
  nth: number,
  back: Leaving,
): MergingEvent[] {
  const items = together(back.items, welcome(merging.collections, state, back.doubtful));
  return returned(merging.collections, state, from, nth, items) === state
    ? []
    : [{ type: 'items-returned', from, nth, items }];
}

/** What goes to another record: its own things, and facts of which only it can tell whether they are its own. */
export type Leaving = { readonly items: Carried; readonly doubtful: Carried };

export const toGiveBack = <S extends Mergeable>(
  { collections }: MergingOf<S>,
  state: S,
  to: string,
): Leaving => ({
  items: leaving(collections, state).get(to) ?? {},
  doubtful: doubtful(collections, state, to),
});

/**
 * What the kept record lets go of, now that the other one is as it is; nothing where all was said before. A fact that
 * the other one cannot place either stays at both: whichever hears of the thing has its word.
 */
export function letGo<S extends Mergeable>(
  { collections }: MergingOf<S>,
  state: S,
  other: S,
  to: string,
  nth: number,
  back: Leaving,
): MergingEvent[] {
  const items = together(back.items, owned(collections, other, back.doubtful));
  const denied = deniedBy(collections, other, back.doubtful);
  const first = (pairOf(state.merging, 'KEPT', to)?.returned ?? 0) < nth;
  return first || denied.length > 0 || Object.keys(items).length > 0
    ? [{ type: 'items-given-back', to, nth, items, denied }]
    : [];
}
