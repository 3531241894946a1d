/** Things by their id. */
export type ById<T> = Readonly<Record<string, T>>;

/** Things in the order of their ids, so that what follows from a state never depends on the order in which it was learned. */
export const inOrder = <T>(items: ById<T>): readonly T[] =>
  Object.keys(items)
    .sort()
    .map((id) => items[id] as T);

/** The collection with one item put in; the others keep their identity. */
export const put = <T>(items: ById<T>, id: string, item: T): ById<T> => ({ ...items, [id]: item });

/** The collection with one item changed; the same collection where there is no such item. */
export function amend<T extends object>(
  items: ById<T>,
  id: string,
  change: Partial<T> | ((item: T) => Partial<T>),
): ById<T> {
  const item = items[id];
  if (!item) return items;
  return put(items, id, { ...item, ...(typeof change === 'function' ? change(item) : change) });
}

/** The items for which it holds. */
export const only = <T>(items: ById<T>, wanted: (item: T, id: string) => boolean): ById<T> =>
  Object.fromEntries(Object.entries(items).filter(([id, item]) => wanted(item, id)));
