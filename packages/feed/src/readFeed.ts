import type { Organisation } from '@throughcare/contracts';
import type { Actor, FeedRow, ReadTools } from '@throughcare/record';
import type { Runtime } from '@throughcare/service-kit';
import { addressOf } from './address.ts';
import type { Cursor } from './cursor.ts';
import { type Found, recordOf } from './recordOf.ts';
import { isWanted } from './rowTypes.ts';
import { seenItem } from './seenItem.ts';
import type { AnyFeed } from './spec.ts';

/** A pointer as it may be read now. `pathwayRef` only where the caller may know the person. */
export type FeedEntry = {
  /** To go on behind this row; not yet sealed. */
  readonly cursor: string;
  /** Names the person and the stream: for deriving from, not for showing. */
  readonly rowId: string;
  readonly type: string;
  readonly at: string;
  readonly about: string | null;
  readonly item: FeedRow['item'];
  /** Where the thing is read, by whoever was shown the row. */
  readonly address: string;
  readonly pathwayRef: string | null;
  /** Whose record it is about: for the record of who saw what, not for showing. */
  readonly ref: string;
};
export type FeedPage = {
  readonly entries: readonly FeedEntry[];
  /** To go on behind what was read, hidden rows included. */
  readonly next: string;
  readonly more: boolean;
};
/** Who reads, from where, and of what: all of it where no types are named. */
export type FeedRequest = {
  readonly actor: Actor;
  readonly organisation: Organisation | null;
  readonly after: Cursor;
  readonly types?: readonly string[] | undefined;
};

const perPage = 100;

/**
 * The rows of the caller's list after a cursor that this caller may see now, in the order of the list: all, or those of these
 * types. Hidden rows leave no trace.
 */
export async function readFeed(
  feed: AnyFeed,
  { actor, organisation, after, types }: FeedRequest,
  tools: ReadTools,
): Promise<FeedPage> {
  const page = await tools.listed(feed.rows, feed.listOf(actor), after, perPage);
  const read = recordsIn(feed, tools);
  const asking = { actor, now: tools.now, organisation, hash: tools.hash };
  const shown = await Promise.all(
    page.entries.map(async ({ name, cursor }): Promise<FeedEntry | undefined> => {
      const row = await tools.read<FeedRow | null>(feed.rows, name);
      const found = row && isWanted(row, types) ? await recordOf(feed, row, read) : undefined;
      const seen = row && found && seenItem(feed, row, found, asking);
      if (!row || !seen) return undefined;
      const { type, at, about } = row;
      const { ref } = found;
      const item =
        feed.items[row.item.kind]?.collection === null ? { ...row.item, id: ref } : row.item;
      const pathwayRef = seen.pathwayRef ?? null;
      const address = addressOf(feed, ref, item);
      return { cursor, rowId: name, type, at, about, item, address, pathwayRef, ref };
    }),
  );
  const entries = shown.filter((entry) => entry !== undefined);
  return { entries, next: page.next, more: page.entries.length === perPage };
}

/** Records that these rows are delivered: once, found by everybody whom they are about. */
export async function discloseRows(
  actor: Actor,
  what: string,
  entries: readonly FeedEntry[],
  { disclose }: Pick<Runtime, 'disclose'>,
): Promise<void> {
  if (entries.length === 0) return;
  const byPerson = Map.groupBy(entries, ({ ref }) => ref);
  const shown = [...byPerson].map(([ref, of]): [string, string[]] => [
    ref,
    [...new Set(of.map(({ item }) => `${item.kind} ${item.id}`))],
  ]);
  await disclose(actor, new Map(shown), what);
}

type Records = (ref: string) => Promise<Found<never>['state'] | undefined>;

/** Records of people, each read once a page. */
function recordsIn({ record }: AnyFeed, tools: ReadTools): Records {
  const found = new Map<string, Promise<never>>();
  return (ref) => {
    const person = found.get(ref) ?? (tools.read(record, ref) as Promise<never>);
    found.set(ref, person);
    return person;
  };
}
