import {
  dateOf,
  endOfDay,
  Instant,
  PathwayRef,
  type ServiceName,
  startOfDay,
} from '@throughcare/contracts';
import { z } from 'zod';
import { type Grants, relationsFor } from '../access/index.ts';
import type { Actor } from '../context.ts';
import { calendarOf, toldBy } from '../days.ts';
import { type DutyKind, dutyKinds } from '../dutyKinds.ts';
import { toldDays } from '../pageOfDays.ts';
import { pathWith } from '../pathParams.ts';
import { type AnyQuery, Paging, type QueryTools, queriesWith } from '../query.ts';
import type { Whatever } from '../whatever.ts';
import { dutiesOf } from '../whereItStands.ts';
import { type WorkListName, workLists } from '../workLists.ts';
import { type Desk, desksOf, type Entry, entriesOn, rowOf, shownBy } from './desks.ts';

/** What is counted at the most of a desk, and of one where each row has to be looked at. */
const most = 1_000;
const mostLookedAt = 200;

const List = z.enum(Object.keys(workLists) as [WorkListName, ...WorkListName[]]);
const Kind = z.enum(Object.keys(dutyKinds) as [DutyKind, ...DutyKind[]]);

const ListCount = z
  .object({
    list: List,
    path: z.string().meta({ description: 'Where it is asked for, within the service' }),
    open: z.int(),
    overdue: z
      .int()
      .meta({ description: 'Of these, due before now; what is due by day, before today' }),
    dueToday: z.int().meta({ description: 'Of these, due in what is left of today' }),
    more: z.boolean().meta({ description: 'There may be more: so many were counted' }),
  })
  .meta({ description: 'A work list of the caller, or one part of it' });

const Row = z
  .object({
    list: List,
    pathwayRef: PathwayRef.nullable().meta({ description: 'Null where the list does not say it' }),
    kind: Kind,
    id: z.string().meta({ description: 'Of what stands on the list' }),
    due: Instant.nullable(),
    state: z.string().nullable().meta({
      description: 'Where it stands, or what is to be done, as the list says it to this caller',
    }),
    path: z.string().meta({ description: 'Where the thing is read, within the service' }),
  })
  .meta({ description: 'One thing to do' });
type Row = z.infer<typeof Row>;

const MyWork = z.object({
  lists: z.array(ListCount),
  rows: z.array(Row).meta({ description: 'What is due first comes first, what has no time last' }),
  ...toldDays,
});

/**
 * What waits for the caller on every work list of a service that is theirs. Each list is asked for by its own question, so
 * that nothing is shown here that it does not show, and a list that is added to the table is here by itself.
 */
export function myWorkOf(service: ServiceName, queries: readonly AnyQuery[]): AnyQuery {
  const lists = shownBy(service, queries);
  return queriesWith<Whatever>()({
    name: 'my-work',
    summary: 'What waits for me: my work lists with their counts, and what is due first',
    path: '/my-work',
    by: whoseDesks(lists),
    search: Paging.pick({ limit: true }).extend({
      rows: z.stringbool().default(true).meta({
        description: 'False for the counts alone: nobody is shown, and so no look is recorded',
      }),
    }),
    answer: MyWork,
    async run({ search: { limit, rows }, actor }, read) {
      const tools = readingOnce(read);
      const desks = await desksOf(lists, actor, tools);
      const stood = await Promise.all(desks.map((desk) => standing(desk, actor, tools)));
      const day = todayOf(tools, actor);
      return {
        lists: countsOf(stood, day),
        rows: rows
          ? await firstRows(
              stood.flatMap(({ entries }) => entries),
              limit,
              actor,
              tools,
            )
          : [],
        ...toldBy(day.calendar),
      };
    },
  });
}

/** Whoever has a desk, by what the question of their list asks of them. */
const whoseDesks = (lists: ReturnType<typeof shownBy>): Grants<null, unknown> => {
  const by: Record<string, unknown[]> = {};
  for (const { list, query } of lists)
    for (const role of list.roles)
      by[role] = [...new Set([...(by[role] ?? []), ...relationsFor(query.by, role)])];
  return by as never;
};

type Tools = QueryTools<Whatever>;
type Standing = { readonly desk: Desk; readonly entries: readonly Entry[]; readonly more: boolean };

/** What this caller has on a desk. Where not all of it is theirs, each row is looked at. */
async function standing(desk: Desk, actor: Actor, tools: Tools): Promise<Standing> {
  const bound = desk.whole ? most : mostLookedAt;
  const found = await entriesOn(desk, tools, bound);
  const entries = found.slice(0, bound);
  const more = found.length > bound;
  if (desk.whole) return { desk, entries, more };
  const rows = await Promise.all(entries.map((entry) => rowOf(entry, actor, tools)));
  return { desk, entries: entries.filter((_entry, n) => rows[n] !== undefined), more };
}

/** The first rows that the lists' questions show; what one does not show any more gives way to the next. */
async function firstRows(
  entries: readonly Entry[],
  limit: number,
  actor: Actor,
  tools: Tools,
): Promise<Row[]> {
  const inOrder = entries.toSorted((one, other) => compare(one.listed.sort, other.listed.sort));
  const rows: Row[] = [];
  for (let next = 0; rows.length < limit && next < inOrder.length; ) {
    const some = inOrder.slice(next, next + limit - rows.length);
    next += some.length;
    const found = await Promise.all(some.map((entry) => toRow(entry, actor, tools)));
    rows.push(...found.filter((row) => row !== undefined));
  }
  return rows;
}

async function toRow(entry: Entry, actor: Actor, tools: Tools): Promise<Row | undefined> {
  const { desk, listed, due } = entry;
  const row = await rowOf(entry, actor, tools);
  if (row === undefined) return undefined;
  const state = await tools.read(desk.type, listed.id);
  const duty = dutiesOf(desk.type, state, tools.settings).find(
    ({ id, stands }) => id === listed.item && stands.on === desk.name,
  );
  return {
    list: desk.name,
    pathwayRef: (row.pathwayRef ?? null) as PathwayRef | null,
    kind: duty?.kind ?? (desk.list.kinds[0] as DutyKind),
    id: listed.item,
    due,
    state: (row.state ?? row.status ?? row.code ?? row.next ?? null) as string | null,
    path: pathWith(desk.list.thing, row as Record<string, string>),
  };
}

type Day = ReturnType<typeof todayOf>;
/** Today, as the caller's organisation counts days. */
function todayOf({ now, settings }: Tools, { org }: Actor) {
  const calendar = calendarOf(settings, org);
  const today = dateOf(now, calendar.zone);
  return {
    now,
    calendar,
    from: startOfDay(today, calendar.zone),
    to: endOfDay(today, calendar.zone),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A list has one count for each of its parts that has anything, and one where none has. */
function countsOf(stood: readonly Standing[], day: Day): z.infer<typeof ListCount>[] {
  const counts = stood.map(({ desk, entries, more }) => ({
    list: desk.name,
    path: pathTo(desk),
    ...countOf(entries, day),
    more,
  }));
  return counts.filter(({ list, open }, n) => {
    const same = counts.filter((one) => one.list === list);
    return open > 0 || (same.every((one) => one.open === 0) && same[0] === counts[n]);
  });
}

const pathTo = ({ list, search }: Desk): string => {
  const asked = new URLSearchParams(search).toString();
  return asked === '' ? list.path : `${list.path}?${asked}`;
};

/** What is due at the beginning of today is due by day, and not over before the day is. */
const countOf = (entries: readonly Entry[], { now, from, to }: Day) => ({
  open: entries.length,
  overdue: entries.filter(({ due }) => due !== null && due < now && due !== from).length,
  dueToday: entries.filter(({ due }) => due !== null && (due >= now || due === from) && due < to)
    .length,
});

/** The same, reading each document once for all the rows that are in it. */
function readingOnce(tools: Tools): Tools {
  const found = new Map<string, Promise<unknown>>();
  return {
    ...tools,
    async read(type, id) {
      const key = `${type.kind}/${id}`;
      const read = found.get(key) ?? tools.read(type, id);
      found.set(key, read);
      return (await read) as never;
    },
  };
}
