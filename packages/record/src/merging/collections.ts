import type { Instant } from '@throughcare/contracts';
import type { ById } from '../collection.ts';
import type { Whatever } from '../whatever.ts';

/** An item's place in a record: the name of its collection, and its id there. */
export type Place = readonly [collection: string, id: string];
export const keyOf = ([collection, id]: Place): string => `${collection}/${id}`;

/**
 * One collection of a record, and what a merge does with it.
 *
 * `facts` are what others told. They may be heard at either record at any time, so two of one kind are always joined;
 * the join gives the same from either side, in any order, and any number of times.
 *
 * `decisions` are changed by commands and rules only, and a removed record takes neither: once they stand on the kept
 * record, its copy leads. A reaction must not change a decision; what it hears is a fact, on which rules act.
 */
export type Collection<S, T> = {
  readonly holds: 'facts' | 'decisions';
  get(state: S): ById<T>;
  set(state: S, items: ById<T>): S;
  join(ours: T, theirs: T): T;
  /**
   * The item that this one belongs to, if any: an offer to its placement, a hearing to its order. It goes wherever that
   * one goes, whichever record it was made or heard at.
   */
  about?(item: T): Place | null;
  /**
   * For facts that are about no other thing: on which record's stream this was told of first. A thing may be told of on
   * the stream of a record that its person was merged into before it comes from there itself, so what was heard here
   * need not be this record's own. Where two copies meet, the earlier word says whose it is.
   */
  first?(item: T): FirstTold;
};
/** A record, and the moment at which its stream told of a thing. */
export type FirstTold = { readonly ref: string; readonly at: Instant };

export const isEarlier = (one: FirstTold, other: FirstTold): boolean =>
  one.at === other.at ? one.ref < other.ref : one.at < other.at;
/** The same from either side, for joins. */
export const earlierOf = (one: FirstTold, other: FirstTold): FirstTold =>
  isEarlier(other, one) ? other : one;

export type Collections<S> = Readonly<Record<string, Collection<S, Whatever>>>;

type Lens<S, T> = Pick<Collection<S, T>, 'get' | 'set'>;

/** The member of the state that holds a collection. */
export const member = <S, K extends keyof S>(
  name: K,
): Lens<S, S[K] extends ById<infer T> ? T : never> => ({
  get: (state) => state[name] as never,
  set: (state, items) => ({ ...state, [name]: items }),
});

/** The member of a member of the state that holds a collection. */
export const memberOf = <S, K extends keyof S, L extends keyof S[K]>(
  outer: K,
  name: L,
): Lens<S, S[K][L] extends ById<infer T> ? T : never> => ({
  get: (state) => state[outer][name] as never,
  set: (state, items) => ({ ...state, [outer]: { ...state[outer], [name]: items } }),
});

export const facts = <S, T>(
  lens: Lens<S, T>,
  more: Pick<Collection<S, T>, 'join'> & Partial<Pick<Collection<S, T>, 'about' | 'first'>>,
): Collection<S, T> => ({ holds: 'facts', ...lens, ...more });

export const decisions = <S, T>(
  lens: Lens<S, T>,
  more: Partial<Pick<Collection<S, T>, 'about'>> = {},
): Collection<S, T> => ({ holds: 'decisions', ...lens, join: (ours) => ours, ...more });
