import type { Instant } from '@throughcare/contracts';
import { type NameOnce, plainDraft } from '@throughcare/messaging';
import type { ProjectedRow } from '@throughcare/record';
import type { IndexEntry, Store } from '@throughcare/store';
import { type Lists, listedFrom, segmentIn } from './lists.ts';

/** Rows or lists written at once. */
const atOnce = 32;

/**
 * Inserts rows by id, then adds them to their lists, one write for each list. Returns the lists that may have grown.
 * In this order a list names only rows that exist. A row that a crash kept out of its list gets into it when its event is
 * delivered again.
 */
export async function insertRows(
  kind: string,
  rows: readonly ProjectedRow[],
  moment: Instant,
  { store, lists }: { readonly store: Store; readonly lists: Lists },
): Promise<readonly string[]> {
  const once = [...new Map(rows.map((row) => [row.id, row])).values()];
  const names = new Map<string, NameOnce[]>();
  await inChunks(
    once,
    async (row) => ({ row, index: await insert(kind, row, moment, store, lists) }),
    ({ row, index }) => {
      for (const list of row.lists ?? []) {
        const named = names.get(list) ?? [];
        names.set(list, named);
        named.push({ name: row.id, from: segmentIn(index, list) ?? 0 });
      }
    },
  );
  await inChunks([...names], ([list, named]) => lists.of(kind, list).appendOnce(named, moment));
  return [...names.keys()];
}

/**
 * Inserts one row and gives its index as stored. The entries for its lists are written before the row is added to them,
 * and stay as they were first written.
 */
async function insert(
  kind: string,
  row: ProjectedRow,
  moment: Instant,
  store: Store,
  lists: Lists,
): Promise<readonly IndexEntry[]> {
  const from = new Map<string, number>();
  for (const list of row.lists ?? []) from.set(list, await lists.of(kind, list).openSegment());
  const changed = await store.change<unknown, readonly IndexEntry[]>(
    kind,
    row.id,
    '',
    (current) => {
      const before = current?.index ?? [];
      if (current && [...from.keys()].every((list) => segmentIn(before, list) !== undefined))
        return { keep: true, result: before };
      const listed = [...from].map(([list, open]) =>
        listedFrom(list, segmentIn(before, list) ?? open),
      );
      const index = [...(row.index ?? []), ...listed];
      return {
        write: plainDraft(kind, row.id, current ? current.state : row.state, moment, index),
        result: index,
        // Need not wait for the disk: until a later offset is on the disk the log delivers the event again, and the write
        // to the list, which comes next, waits.
        recoverable: true,
      };
    },
  );
  return changed.repeated ? changed.document.index : changed.result;
}

/** Works on a few items at a time; `then` gets the results in the order of the items. */
async function inChunks<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  then: (result: R) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce)
    for (const result of await Promise.all(items.slice(from, from + atOnce).map(work)))
      then(result);
}
