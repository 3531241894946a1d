/** What a merge may move: `origin` names the reference that an item came from, null where it is at home. */
export type Tagged = { readonly origin: string | null };
export type ById<T> = Readonly<Record<string, T>>;

/** Ids in a stable order, so that what follows from a state never depends on the order in which things were learned. */
export const inOrder = <T>(items: ById<T>): readonly T[] =>
  Object.keys(items)
    .sort()
    .map((id) => items[id] as T);

/** The collection with one item put in; the others keep their identity. */
export const put = <T>(items: ById<T>, id: string, item: T): ById<T> => ({ ...items, [id]: item });

/** The collection with one item changed; the same collection where there is no such item. */
export function amend<T extends object>(items: ById<T>, id: string, change: Partial<T>): ById<T> {
  const item = items[id];
  return item ? { ...items, [id]: { ...item, ...change } } : items;
}
