import type { Instant, ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import { relationsFor } from '../access/index.ts';
import { type Actor, hasRole } from '../context.ts';
import type { DocumentType } from '../documentType.ts';
import { byDue, dueKey, dueOf } from '../duty.ts';
import type { AnyQuery, Listed, QueryTools } from '../query.ts';
import type { Whatever } from '../whatever.ts';
import { type WorkList, type WorkListName, workLists } from '../workLists.ts';

/** A work list of the caller, and the question that shows it. */
type Mine = { readonly name: WorkListName; readonly list: WorkList; readonly query: AnyQuery };
type Documents = DocumentType<Whatever, Whatever, Whatever>;

/** What stands on one desk of a list, or on one part of it. */
export type Desk = Mine & {
  readonly search: Readonly<Record<string, string>>;
  readonly type: Documents;
  readonly key: string;
  /** Whoever may ask for it sees all of it; else each row is shown or not. */
  readonly whole: boolean;
};
export type Entry = { readonly desk: Desk; readonly listed: Listed; readonly due: Instant | null };

const lists = Object.entries(workLists) as [WorkListName, WorkList][];

/** The work lists of a service, each with its question. */
export const shownBy = (service: ServiceName, queries: readonly AnyQuery[]): readonly Mine[] =>
  lists.flatMap(([name, list]) => {
    const query = queries.find(({ shows }) => shows?.includes(name));
    return list.service === service && query ? [{ name, list, query }] : [];
  });

/** The desks of the lists that are the caller's by role, under the keys by which the lists' own questions read them. */
export async function desksOf(
  all: readonly Mine[],
  actor: Actor,
  tools: QueryTools<Whatever>,
): Promise<readonly Desk[]> {
  const mine = all.filter(({ list }) => hasRole(actor, ...list.roles));
  const desks = mine.flatMap((one) =>
    searchesOf(one, actor).map((search) => readBy(one, search, actor, tools)),
  );
  return (await Promise.all(desks)).flat();
}

/** How a list's own question reads it: asked for nothing, it says of which documents and under which key. */
async function readBy(
  mine: Mine,
  search: Desk['search'],
  actor: Actor,
  tools: QueryTools<Whatever>,
): Promise<readonly Desk[]> {
  const desks: Desk[] = [];
  await asked(mine, search, actor, {
    ...tools,
    async list(type, index, key) {
      if (index === mine.name)
        desks.push({ ...mine, search, type, key, whole: isWhole(mine, key, actor) });
      return { items: [], next: null };
    },
  });
  return desks;
}

/** The caller's own organisation stands in the key, or the role sees everybody. */
const isWhole = ({ list, query }: Mine, key: string, actor: Actor): boolean =>
  (!list.rowByRow && key.split('/')[0] === actor.org) ||
  actor.roles
    .filter((role) => list.roles.includes(role))
    .some((role) => relationsFor(query.by, role).some(({ name }) => name === 'ANYBODY'));

/** Each part of the list, and beside the caller's desk the one of nobody. */
function searchesOf(
  { list: { search, part, nobodys, roles }, query }: Mine,
  actor: Actor,
): readonly Desk['search'][] {
  const parts = part === undefined ? [{}] : optionsOf(query, part).map((one) => ({ [part]: one }));
  const isNobodys =
    nobodys &&
    Object.keys(nobodys.search).length > 0 &&
    hasRole(actor, ...(nobodys.roles ?? roles));
  return [{}, ...(isNobodys ? [nobodys.search] : [])].flatMap((desk) =>
    parts.map((one) => ({ ...search, ...one, ...desk })),
  );
}

/** What a search parameter may be, as the question takes it. */
function optionsOf({ search }: AnyQuery, name: string): readonly string[] {
  let taken = (search as unknown as z.ZodObject).shape[name] as z.ZodType | undefined;
  while (taken instanceof z.ZodDefault) taken = taken.unwrap() as z.ZodType;
  if (!(taken instanceof z.ZodEnum))
    throw new Error(`the parts of a list are no closed list: ${name}`);
  return taken.options as readonly string[];
}

/** What stands on a desk, the soonest due first, from the index alone; one more than `most` where there is more. */
export async function entriesOn(
  desk: Desk,
  tools: QueryTools<Whatever>,
  most: number,
): Promise<readonly Entry[]> {
  const key = dueKey(desk.name, desk.key);
  const { items } = await tools.list(desk.type, byDue, key, { limit: most + 1 });
  return items.map((listed) => ({ desk, listed, due: dueOf(listed.sort) }));
}

/** The row of the list for one entry, as its own question shows it to this caller; undefined where it does not. */
export async function rowOf(
  { desk, listed }: Entry,
  actor: Actor,
  tools: QueryTools<Whatever>,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { items } = await asked(desk, desk.search, actor, {
    ...tools,
    list: async (type, index, key, page) =>
      index === desk.name
        ? { items: [listed], next: null }
        : await tools.list(type, index, key, page),
  });
  return items[0];
}

async function asked(
  { query }: Mine,
  search: Desk['search'],
  actor: Actor,
  tools: QueryTools<Whatever>,
): Promise<{ readonly items: readonly Readonly<Record<string, unknown>>[] }> {
  const input = { params: {}, search: query.search?.parse(search), actor };
  return (await query.run(input as never, tools, { id: '', state: null })) as never;
}
