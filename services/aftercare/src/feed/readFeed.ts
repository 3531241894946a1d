import type { Actor, ReadTools } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import { type FeedRow, feedRow } from '../domain/feedRow/document.ts';
import { recordOf } from '../domain/feedRow/recordOf.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import type { Cursor } from './cursor.ts';
import { seenItem } from './seenItem.ts';

/** A pointer as it may be read now. `pathwayRef` only where the partner may know the person. */
export type FeedEntry = {
  /** To go on behind this row; not yet sealed. */
  readonly cursor: string;
  /** Names the person and the stream: for deriving from, not for showing. */
  readonly rowId: string;
  readonly type: string;
  readonly at: string;
  readonly about: string | null;
  readonly item: FeedRow['item'];
  readonly pathwayRef: string | null;
};
export type FeedPage = {
  readonly entries: readonly FeedEntry[];
  /** To go on behind what was read, hidden rows included. */
  readonly next: string;
  readonly more: boolean;
};

const perPage = 100;

/** The rows of the caller's organisation after a cursor that this caller may see now, in the order of its list. Hidden rows leave no trace. */
export async function readFeed(actor: Actor, after: Cursor, tools: ReadTools): Promise<FeedPage> {
  const page = await tools.listed(feedRow, actor.org, after, perPage);
  const read = recordsIn(tools);
  // No relation by which a partner sees its rows looks at the register.
  const asking = { actor, now: tools.now, organisation: null, hash: tools.hash };
  const shown = await Promise.all(
    page.entries.map(async ({ name, cursor }): Promise<FeedEntry | undefined> => {
      const row = await tools.read<FeedRow | null>(feedRow, name);
      const person = row ? await recordOf(row, read) : undefined;
      const seen = row && person && seenItem(row, person, asking);
      if (!row || !seen) return undefined;
      const { type, at, about, item } = row;
      const pathwayRef = seen.pathwayRef ?? null;
      return { cursor, rowId: name, type, at, about, item, pathwayRef };
    }),
  );
  const entries = shown.filter((entry) => entry !== undefined);
  return { entries, next: page.next, more: page.entries.length === perPage };
}

/** Records of people, each read once a page. */
function recordsIn(tools: ReadTools): (ref: string) => Promise<Pathway | undefined> {
  const found = new Map<string, Promise<Pathway | undefined>>();
  return (ref) => {
    const person = found.get(ref) ?? tools.read<Pathway>(pathway, ref);
    found.set(ref, person);
    return person;
  };
}
