import { instant } from '@throughcare/contracts';
import { z } from 'zod';
import { eachRow } from '../access/index.ts';
import { DaySettings, withDays } from '../days.ts';
import { byDue, entriesOf, listed } from '../duty.ts';
import { type AnyQuery, Paging, pageOf, type QueryTools, queriesWith } from '../query.ts';
import type { Whatever } from '../whatever.ts';
import { myWorkOf } from './myWork.ts';

type Task = { readonly court: string; readonly due: string | null; readonly hidden?: true };
const now = instant('2026-03-02T12:00:00.000Z');
const actor = { subject: 'clerk', account: 'a', org: 'court-26', roles: ['DCC'] } as const;

/** A toy kind of document with one task each; a question may show less than its list has. */
const tasks = {
  kind: 'task-of-somebody',
  duties: ({ id, court, due }: Task & { readonly id: string }) => [
    listed('tasks', { kind: 'ORDER', id, due: due as never }, { key: court, sort: id }),
  ],
} as unknown as Parameters<QueryTools['list']>[0];

const listTasks = queriesWith<Whatever>()({
  name: 'list-tasks',
  summary: 'Tasks',
  path: '/tasks',
  shows: ['tasks'],
  by: { DCC: eachRow('HOLDS_ORDER') },
  search: Paging.extend({ held: z.enum(['MINE', 'NOBODYS']).default('MINE') }),
  answer: pageOf(z.unknown()),
  async run({ search: { held, limit, after }, actor: { org } }, tools) {
    const page = await tools.list(tasks, 'tasks', held === 'MINE' ? org : '-', { limit, after });
    const rows = page.items.map(async ({ id }) => {
      const task = (await tools.read(tasks, id)) as Task;
      return task.hidden ? [] : [{ pathwayRef: null, orderId: id, code: 'ISSUE' }];
    });
    return { items: (await Promise.all(rows)).flat(), next: page.next };
  },
});

/** Asks over these tasks, and counts what is read. */
async function asked(all: Readonly<Record<string, Task>>, search: object = {}) {
  const reads = { documents: 0, pages: 0 };
  const tools = {
    now,
    settings: withDays({}, { settings: DaySettings.parse({ timeZone: 'Europe/Berlin' }) }),
    async read(_type: unknown, id: string) {
      reads.documents++;
      return { ...all[id], id };
    },
    async list(_type: unknown, index: string, key: string, { limit }: { limit: number }) {
      reads.pages++;
      const items = Object.entries(all)
        .flatMap(([id, task]) =>
          entriesOf((tasks as Whatever).duties({ ...task, id })).map((entry) => ({ id, ...entry })),
        )
        .filter((entry) => entry.name === index && entry.key === key)
        .toSorted((one, other) => (one.sort < other.sort ? -1 : 1));
      return { items: items.slice(0, limit), next: null };
    },
  } as unknown as QueryTools;
  const query: AnyQuery = myWorkOf('court-diversion', [listTasks]);
  const input = { params: {} as never, search: query.search?.parse(search), actor };
  const answer = await query.run(input, tools, { id: '', state: null });
  return { answer: query.answer.parse(answer) as Whatever, reads };
}

const task = (due: string | null, court = 'court-26'): Task => ({ court, due });

it('what is due first comes first, what has no time last, with where it is read', async () => {
  const { answer } = await asked({
    c: task(null),
    a: task('2026-03-05T00:00:00.000Z'),
    b: task('2026-03-01T00:00:00.000Z'),
    elsewhere: task('2026-03-01T00:00:00.000Z', 'court-27'),
  });
  expect(answer.rows.map(({ id }: { id: string }) => id)).toEqual(['b', 'a', 'c']);
  expect(answer.rows[0]).toEqual({
    list: 'tasks',
    pathwayRef: null,
    kind: 'ORDER',
    id: 'b',
    due: '2026-03-01T00:00:00.000Z',
    state: 'ISSUE',
    path: '/people/{pathwayRef}/orders/b',
  });
});

it('today is that of the organisation; what is due by day is not over before the day is', async () => {
  const { answer } = await asked({
    yesterday: task('2026-03-01T22:59:59.999Z'),
    today: task('2026-03-01T23:00:00.000Z'),
    thisMorning: task('2026-03-02T09:00:00.000Z'),
    tonight: task('2026-03-02T22:59:59.999Z'),
    tomorrow: task('2026-03-02T23:00:00.000Z'),
    whenever: task(null),
  });
  expect(answer.lists).toEqual([
    { list: 'tasks', path: '/tasks', open: 6, overdue: 2, dueToday: 2, more: false },
  ]);
  expect([answer.timeZone, answer.zoneFrom]).toEqual(['Europe/Berlin', 'DEFAULT']);
});

it('fifty rows of a thousand are fifty documents, and one page for each way to ask and to count', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1_001 }, (_, n) => [
      `t${n}`,
      task(`2026-04-01T00:00:00.${100 + (n % 900)}Z`),
    ]),
  );
  const { answer, reads } = await asked(many);
  expect(answer.rows).toHaveLength(50);
  expect(answer.lists).toEqual([
    { list: 'tasks', path: '/tasks', open: 1_000, overdue: 0, dueToday: 0, more: true },
  ]);
  // One index page for the caller's desk, and one for nobody's; asking where they are reads nothing.
  expect(reads).toEqual({ documents: 50, pages: 2 });
  const counted = await asked(many, { rows: 'false' });
  expect(counted.answer).toEqual({ ...answer, rows: [] });
  expect(counted.reads).toEqual({ documents: 0, pages: 2 });
});

it('what its list does not show any more gives way to the next, and is not counted on a desk of others', async () => {
  const gone = { ...task('2026-03-01T00:00:00.000Z'), hidden: true } as const;
  const { answer } = await asked(
    {
      gone,
      there: task('2026-03-03T00:00:00.000Z'),
      nobodys: task('2026-03-04T00:00:00.000Z', '-'),
      nobodysElsewhere: { ...gone, court: '-' },
    },
    { limit: 2 },
  );
  expect(answer.rows.map(({ id }: { id: string }) => id)).toEqual(['there', 'nobodys']);
  expect(answer.lists[1]).toEqual({
    list: 'tasks',
    path: '/tasks?held=NOBODYS',
    open: 1,
    overdue: 0,
    dueToday: 0,
    more: false,
  });
});

it('each duty stands once more in the order of what is due', () => {
  const duty = listed('cases', { kind: 'SEARCH_OR_CASE', id: 'c' }, { key: 'ngo', sort: 'x' });
  expect(entriesOf([duty])).toEqual([
    { name: 'cases', key: 'ngo', sort: 'x', item: 'c' },
    { name: byDue, key: 'cases/ngo', sort: '~', item: 'c' },
  ]);
});
