import { audiences } from '@throughcare/contracts';
import type { Actor, QueryTools } from '@throughcare/service-kit';
import { worksOn } from '../domain/access.ts';
import { type FeedRow, feedRow } from '../domain/feedRow.ts';
import type { Pathway } from '../domain/pathway.ts';
import { pathway } from '../domain/pathwayType.ts';
import { offerState } from '../domain/placement/placement.ts';
import { mayAct } from '../domain/treatment/episode.ts';
import { feedKey } from '../projections/partnerFeed.ts';
import { type Cursor, writeCursor } from './cursor.ts';

/** What a partner reads: a pointer. `pathwayRef` only where the partner may know the person. */
export type FeedEntry = {
  readonly cursor: string;
  readonly type: string;
  readonly at: string;
  readonly about: string | null;
  readonly item: FeedRow['item'];
  readonly pathwayRef: string | null;
};
export type FeedPage = {
  readonly entries: readonly FeedEntry[];
  readonly cursor: Cursor;
  readonly more: boolean;
};

const perPage = 100;

/** The rows after a cursor that this caller may see now. Hidden rows move the cursor on and leave no trace. */
export async function readFeed(actor: Actor, after: Cursor, tools: QueryTools): Promise<FeedPage> {
  let cursor = after;
  let more = false;
  const entries: FeedEntry[] = [];
  for (const audience of audiences) {
    const last = cursor[audience];
    const page = await tools.list(feedRow, 'feed', feedKey(actor.org, audience), {
      limit: perPage + 1,
      ...(last !== null && { from: last }),
    });
    const rows = page.items.filter(({ sort }) => sort !== last);
    more ||= page.next !== null;
    for (const { id, sort } of rows) {
      cursor = { ...cursor, [audience]: sort };
      const entry = await shown(id, actor, tools);
      if (entry) entries.push({ cursor: writeCursor(cursor), ...entry });
    }
  }
  return { entries, cursor, more };
}

async function shown(
  id: string,
  actor: Actor,
  tools: QueryTools,
): Promise<Omit<FeedEntry, 'cursor'> | undefined> {
  const row = await tools.read<FeedRow | null>(feedRow, id);
  const person = row ? await personOf(row.pathwayRef, tools) : undefined;
  if (!row || !person || !mayRead(row, person, actor)) return undefined;
  const { type, at, about, item } = row;
  return {
    type: type.replace(/^org\.throughcare\./, ''),
    at,
    about,
    item,
    pathwayRef: knowsPerson(row, person, actor) ? person.ref : null,
  };
}

/** The person's document, or the one that theirs was merged into. */
async function personOf(ref: string, tools: QueryTools): Promise<Pathway | undefined> {
  const state = await tools.read<Pathway>(pathway, ref);
  return state?.mergedInto ? tools.read<Pathway>(pathway, state.mergedInto) : state;
}

/** Today's policy on yesterday's row. */
export function mayRead(row: FeedRow, state: Pathway, actor: Actor): boolean {
  const { kind, id } = row.item;
  if (kind === 'access') return true;
  if (state.endedAccess[actor.org] !== undefined) return false;
  const { roles } = actor;
  const coordinates = roles.includes('NGOC') || roles.includes('NGOW');
  switch (kind) {
    case 'offer':
      return coordinates;
    case 'case': {
      const one = state.cases[id];
      return one !== undefined && worksOn(state, one, actor);
    }
    case 'window':
      return coordinates || roles.includes('PROV');
    case 'episode': {
      const episode = state.episodes[id];
      return roles.includes('PROV') && episode !== undefined && mayAct(episode, actor.org);
    }
    default:
      return kind satisfies never;
  }
}

function knowsPerson({ item: { kind, id } }: FeedRow, state: Pathway, actor: Actor): boolean {
  if (kind === 'case' || kind === 'episode') return true;
  if (kind === 'access') return false;
  // The window of a release that goes to a provider: its id is that of the search for a partner.
  if (kind === 'window' && state.placements[id]?.directedTo?.providerOrg === actor.org) return true;
  return Object.values(state.offers).some(
    (offer) =>
      offer.partnerOrg === actor.org &&
      offerState(offer) === 'ACCEPTED' &&
      (kind === 'offer' ? offer.id === id : offer.placementId === id),
  );
}
