import type { Heard, ShelfName } from '../heard/state.ts';
import { shelves } from '../heard/state.ts';
import type { PathwayState } from '../person/state.ts';
import type { Items } from './merge.ts';

type Tagged = { readonly origin: string | null };
type Records<T> = Readonly<Record<string, T>>;

export const itemsOf = (state: PathwayState): Items => pick(state, () => true);

/** What came from that record. */
export const itemsFrom = (state: PathwayState, origin: string): Items =>
  pick(state, (item) => item.origin === origin);

export const isEmpty = (items: Items): boolean =>
  [items.episodes, items.enrolments, items.osts, ...Object.values(items.heard)].every(
    (records) => Object.keys(records).length === 0,
  );

/**
 * Takes over what stood on a removed record. Stays, enrolments and treatments are this document's to change from then
 * on, so one that is here already stays as it is; heard facts are the removed stream's, so the newest word replaces.
 */
export const received = (state: PathwayState, origin: string, items: Items): PathwayState => {
  const tag = <T extends Tagged>(item: T): T => ({ ...item, origin });
  return combine(state, items, {
    owned: (mine, theirs) => ({ ...map(theirs, tag), ...mine }),
    told: (mine, theirs) => ({ ...mine, ...map(theirs, tag) }),
  });
};

/** Takes one's own back; what had itself come from a third record keeps that tag. */
export const returned = (state: PathwayState, items: Items): PathwayState => {
  const back = <T extends Tagged>(mine: Records<T>, theirs: Records<T>): Records<T> => ({
    ...mine,
    ...map(theirs, (item, id) => ({ ...item, origin: mine[id]?.origin ?? null })),
  });
  return combine(state, items, { owned: back, told: back });
};

export const dropped = (state: PathwayState, origin: string): PathwayState => ({
  ...state,
  ...pick(state, (item) => item.origin !== origin),
});

type Merger = <T extends Tagged>(mine: Records<T>, theirs: Records<T>) => Records<T>;

function combine(
  state: PathwayState,
  items: Items,
  by: { readonly owned: Merger; readonly told: Merger },
): PathwayState {
  return {
    ...state,
    episodes: by.owned(state.episodes, items.episodes),
    enrolments: by.owned(state.enrolments, items.enrolments),
    osts: by.owned(state.osts, items.osts),
    heard: eachShelf((shelf) => by.told<Tagged>(state.heard[shelf], items.heard[shelf])),
  };
}

function pick(state: PathwayState, wanted: (item: Tagged) => boolean): Items {
  const some = <T extends Tagged>(records: Records<T>): Records<T> =>
    Object.fromEntries(Object.entries(records).filter(([, item]) => wanted(item)));
  return {
    episodes: some(state.episodes),
    enrolments: some(state.enrolments),
    osts: some(state.osts),
    heard: eachShelf((shelf) => some<Tagged>(state.heard[shelf])),
  };
}

const map = <T>(records: Records<T>, change: (item: T, id: string) => T): Records<T> =>
  Object.fromEntries(Object.entries(records).map(([id, item]) => [id, change(item, id)]));

/** Shelves differ in what stands on them, but all are records of tagged facts. */
const eachShelf = (of: (shelf: ShelfName) => Records<Tagged>): Heard =>
  Object.fromEntries(shelves.map((shelf) => [shelf, of(shelf)])) as unknown as Heard;
