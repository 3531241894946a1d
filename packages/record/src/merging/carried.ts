import type { ById } from '../collection.ts';
import type { Whatever } from '../whatever.ts';
import { type Collections, keyOf, type Place } from './collections.ts';
import type { Mergeable } from './pairs.ts';

/** A thing under way between two records, and the records it came through before the one that sends it. */
export type CarriedItem = { readonly item: Whatever; readonly origins: readonly string[] };
/** What is carried, by collection and id. */
export type Carried = Readonly<Record<string, ById<CarriedItem>>>;

export const withItem = (carried: Carried, [name, id]: Place, item: CarriedItem): Carried => ({
  ...carried,
  [name]: { ...carried[name], [id]: item },
});

export function together(one: Carried, other: Carried): Carried {
  const both: Record<string, ById<CarriedItem>> = { ...one };
  for (const [name, items] of Object.entries(other)) both[name] = { ...both[name], ...items };
  return both;
}

/** Heard here first and standing for itself, so that it may be that other record's, which has not denied it. */
export function isOpen<S extends Mergeable>(
  collections: Collections<S>,
  { merging: { origins, denied } }: S,
  [name, id]: Place,
  other: string,
): boolean {
  const key = keyOf([name, id]);
  return (
    collections[name]?.first !== undefined &&
    origins[key] === undefined &&
    denied[key]?.includes(other) !== true
  );
}

export const isKnown = <S extends Mergeable>(
  collections: Collections<S>,
  state: S,
  place: Place,
): boolean =>
  collections[place[0]]?.get(state)[place[1]] !== undefined ||
  state.merging.gone[keyOf(place)] !== undefined;
