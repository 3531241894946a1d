import { put } from '../collection.ts';
import { canonical } from '../told.ts';
import type { Whatever } from '../whatever.ts';
import { type Carried, isKnown, isOpen, withItem } from './carried.ts';
import { type Collections, isEarlier, keyOf, type Place } from './collections.ts';
import {
  keepsThings,
  type Mergeable,
  type Merging,
  pairOf,
  raised,
  takenApartFrom,
  withOrigins,
} from './pairs.ts';

/** Where a thing belongs: the records it came through, or the record that it was given back to. */
type Belonging =
  /** `open`: it may be another record's, which has not been asked yet. */
  | { readonly origins: readonly string[]; readonly open: boolean }
  | { readonly goneTo: string; readonly origins: readonly []; readonly open: false };

/** A thing goes where the thing goes that it is about, whichever record it was made or heard at. */
function belonging<S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  place: Place,
): Belonging {
  const { merging } = state;
  let at = place;
  for (;;) {
    const goneTo = merging.gone[keyOf(at)];
    if (goneTo !== undefined && !isMergedHere(merging, goneTo))
      return { goneTo, origins: [], open: false };
    const collection = collections[at[0]];
    const item = collection?.get(state)[at[1]];
    const about = item === undefined ? null : (collection?.about?.(item) ?? null);
    if (about === null || !isKnown(collections, state, about)) {
      const open = takenApartFrom(merging).some((other) => isOpen(collections, state, at, other));
      return { origins: merging.origins[keyOf(at)] ?? [], open };
    }
    at = about;
  }
}

const isMergedHere = (merging: Merging, other: string): boolean => {
  const pair = pairOf(merging, 'KEPT', other);
  return pair !== undefined && keepsThings(pair);
};

/** The record that this thing is to go to, because a merge was undone; null where it stays. */
function destination(merging: Merging, belongs: Belonging): string | null {
  if ('goneTo' in belongs) return belongs.goneTo;
  const last = belongs.origins.at(-1);
  return last === undefined || isMergedHere(merging, last) ? null : last;
}

/** The things on their way out, by the record that they go to. */
export function leaving<S extends Mergeable>(
  collections: Collections<S>,
  state: S,
): ReadonlyMap<string, Carried> {
  const out = new Map<string, Carried>();
  for (const { place, item, belongs } of allOf(collections, state)) {
    const to = destination(state.merging, belongs);
    if (to === null) continue;
    const origins = belongs.origins.slice(0, -1);
    out.set(to, withItem(out.get(to) ?? {}, place, { item, origins }));
  }
  return out;
}

/**
 * The things that stay with this record, for the record that it was merged into. What may be another's stays behind until
 * that one has been asked.
 */
export function staying<S extends Mergeable>(collections: Collections<S>, state: S): Carried {
  let carried: Carried = {};
  for (const { place, item, belongs } of allOf(collections, state))
    if (!belongs.open && destination(state.merging, belongs) === null)
      carried = withItem(carried, place, { item, origins: belongs.origins });
  return carried;
}

function* allOf<S extends Mergeable>(collections: Collections<S>, state: S) {
  for (const [name, collection] of Object.entries(collections))
    for (const [id, item] of Object.entries(collection.get(state))) {
      const place: Place = [name, id];
      yield { place, item, belongs: belonging(collections, state, place) };
    }
}

/**
 * Takes in what stood on a record that was merged into this one. Facts are joined; a decision that is here already
 * leads, since it went on here. The same state where nothing of it is new.
 */
export function received<S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  from: string,
  nth: number,
  carried: Carried,
): S {
  const taken = taking(collections, state, carried, {
    origins: (origins) => [...origins, from],
    leads: 'ours',
  });
  return taken === state
    ? state
    : { ...taken, merging: raised(taken.merging, 'KEPT', from, { merged: nth }) };
}

/**
 * Takes one's own back from the record that had been kept. The first time its decisions replace ours, since they went
 * on there; what still follows later was heard late, and our decisions have gone on here since.
 */
export function returned<S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  from: string,
  nth: number,
  carried: Carried,
): S {
  const first = (pairOf(state.merging, 'REMOVED', from)?.returned ?? 0) < nth;
  const taken = taking(collections, state, carried, {
    origins: (origins) => origins,
    leads: first ? 'theirs' : 'ours',
  });
  const numbers = { unmerged: nth, returned: nth };
  return first || taken !== state
    ? { ...taken, merging: raised(taken.merging, 'REMOVED', from, numbers) }
    : state;
}

function taking<S extends Mergeable>(
  collections: Collections<S>,
  before: S,
  carried: Carried,
  how: {
    readonly origins: (origins: readonly string[]) => readonly string[];
    /** Whose copy of a decision stands where both have one. */
    readonly leads: 'ours' | 'theirs';
  },
): S {
  let state = before;
  for (const [name, items] of Object.entries(carried)) {
    const collection = collections[name];
    if (!collection) continue;
    for (const [id, { item, origins }] of Object.entries(items)) {
      const mine = collection.get(state)[id];
      const next = mine === undefined ? item : both(mine, item);
      if (mine !== undefined && canonical(next) === canonical(mine)) continue;
      state = collection.set(state, { ...collection.get(state), [id]: next });
      // What was heard here of a thing before it came is no sign that it is at home here.
      const { first } = collection;
      if (mine !== undefined && !(first && isEarlier(first(item), first(mine)))) continue;
      state = {
        ...state,
        merging: withOrigins(state.merging, keyOf([name, id]), how.origins(origins)),
      };
    }
    function both(mine: Whatever, theirs: Whatever): Whatever {
      if (collection?.holds === 'facts') return collection.join(mine, theirs);
      return how.leads === 'ours' ? mine : theirs;
    }
  }
  return state;
}

/** Without what was given back to that record; what has changed here since it was sent goes with the next sending. */
export function givenBack<S extends Mergeable>(
  collections: Collections<S>,
  before: S,
  to: string,
  nth: number,
  sent: Carried,
  denied: readonly string[],
): S {
  let state = before;
  for (const key of denied) {
    const others = [...(state.merging.denied[key] ?? []), to];
    const merging = { ...state.merging, denied: put(state.merging.denied, key, others) };
    state = { ...state, merging };
  }
  for (const [name, items] of Object.entries(sent))
    for (const [id, { item }] of Object.entries(items)) {
      const collection = collections[name];
      if (!collection || canonical(collection.get(state)[id]) !== canonical(item)) continue;
      const { [id]: _gone, ...rest } = collection.get(state);
      state = collection.set(state, rest);
      const key = keyOf([name, id]);
      const merging = withOrigins(state.merging, key, []);
      state = { ...state, merging: { ...merging, gone: { ...merging.gone, [key]: to } } };
    }
  const merging = raised(state.merging, 'KEPT', to, { unmerged: nth, returned: nth });
  return { ...state, merging };
}
