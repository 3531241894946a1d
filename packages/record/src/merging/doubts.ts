import type { Whatever } from '../whatever.ts';
import { type Carried, isKnown, isOpen, withItem } from './carried.ts';
import { type Collection, type Collections, isEarlier, keyOf } from './collections.ts';
import type { Mergeable } from './pairs.ts';

/**
 * Facts of which only the other record can tell whether they are its own, after an unmerge: those about things that are
 * not known here, and so shown to nobody; and those that stand for themselves and were heard here first.
 */
export function doubtful<S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  to: string,
): Carried {
  let carried: Carried = {};
  for (const [name, collection] of Object.entries(collections)) {
    if (collection.holds !== 'facts') continue;
    for (const [id, item] of Object.entries(collection.get(state))) {
      const place = collection.about?.(item) ?? null;
      const open = place
        ? !isKnown(collections, state, place)
        : isOpen(collections, state, [name, id], to);
      if (open && !(keyOf([name, id]) in state.merging.gone))
        carried = withItem(carried, [name, id], { item, origins: [] });
    }
  }
  return carried;
}

/** Those of these facts that are this record's: about things known here, or told of here earlier. */
export const owned = <S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  doubted: Carried,
): Carried =>
  filtered(collections, doubted, (collection, id, item) => {
    const place = collection.about?.(item) ?? null;
    return place ? isKnown(collections, state, place) : isOwn(collection, state, id, item);
  });

/** By collection and id: those of these facts that stand for themselves and are not this record's. */
export const deniedBy = <S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  doubted: Carried,
): readonly string[] =>
  Object.entries(
    filtered(
      collections,
      doubted,
      (collection, id, item) =>
        (collection.about?.(item) ?? null) === null && !isOwn(collection, state, id, item),
    ),
  ).flatMap(([name, items]) => Object.keys(items).map((id) => keyOf([name, id])));

/** Those of these facts that may come here: one that waits for the thing that it is about is shown to nobody meanwhile. */
export const welcome = <S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  doubted: Carried,
): Carried =>
  filtered(
    collections,
    doubted,
    (collection, id, item) =>
      (collection.about?.(item) ?? null) !== null || isOwn(collection, state, id, item),
  );

function isOwn<S>(
  { get, first }: Collection<S, Whatever>,
  state: S,
  id: string,
  item: Whatever,
): boolean {
  const mine = get(state)[id];
  return mine !== undefined && first !== undefined && isEarlier(first(mine), first(item));
}

function filtered<S>(
  collections: Collections<S>,
  from: Carried,
  wanted: (collection: Collection<S, Whatever>, id: string, item: Whatever) => boolean,
): Carried {
  let carried: Carried = {};
  for (const [name, items] of Object.entries(from)) {
    const collection = collections[name];
    if (!collection) continue;
    for (const [id, one] of Object.entries(items))
      if (wanted(collection, id, one.item)) carried = withItem(carried, [name, id], one);
  }
  return carried;
}
