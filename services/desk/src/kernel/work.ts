import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type WorkList, workLists } from '@throughcare/record';
import { z } from 'zod';
import { type Asking, Refused } from './asking.ts';

const Row = z.looseObject({
  list: z.string(),
  pathwayRef: z.string().nullable(),
  kind: z.string(),
  id: z.string(),
  due: z.string().nullable(),
  state: z.string().nullable(),
  path: z.string(),
});
const MyWork = z.looseObject({
  lists: z.array(
    z.looseObject({
      list: z.string(),
      /** Where it is asked for; names the part that is counted. */
      path: z.string(),
      open: z.number(),
      overdue: z.number(),
      dueToday: z.number(),
      more: z.boolean(),
    }),
  ),
  rows: z.array(Row),
  timeZone: z.string().optional(),
});
export type WorkRow = z.infer<typeof Row> & { readonly service: ServiceName };

/** What waits for whoever is signed in, over all services that have a list for them. */
export type Work = {
  readonly lists: z.infer<typeof MyWork>['lists'];
  /** What is due first comes first; what has no time last. */
  readonly rows: readonly WorkRow[];
  readonly timeZone: string | undefined;
  /** Services that do not answer just now: what waits there is not shown. */
  readonly away: readonly ServiceName[];
};

const lists: readonly WorkList[] = Object.values(workLists);
const withRows = new WeakMap<Asking, Promise<Work>>();
const countsAlone = new WeakMap<Asking, Promise<Omit<Work, 'rows'>>>();

/** Asked once a page, however many parts of it want to know. */
export function workOf(asking: Asking): Promise<Work> {
  const work = withRows.get(asking) ?? ask(asking, true);
  withRows.set(asking, work);
  return work;
}

/** How much of it there is, for pages that show none of it: services look at nobody for that. */
export function countsOf(asking: Asking): Promise<Omit<Work, 'rows'>> {
  const counts = countsAlone.get(asking) ?? ask(asking, false);
  countsAlone.set(asking, counts);
  return counts;
}

async function ask(asking: Asking, rows: boolean): Promise<Work> {
  const mine = serviceNames.filter((service) =>
    lists.some(
      (list) =>
        list.service === service && list.roles.some((role) => asking.me.roles.includes(role)),
    ),
  );
  const answers = await Promise.all(
    mine.map(async (service) => ({ service, work: await workIn(service, asking, rows) })),
  );
  const known = answers.flatMap(({ service, work }) =>
    work === 'away' || !work ? [] : [{ service, work }],
  );
  const found = known.flatMap(({ service, work }) => work.rows.map((row) => ({ ...row, service })));
  return {
    lists: known.flatMap(({ work }) => work.lists),
    rows: found.sort((one, other) => compare(one.due ?? '9', other.due ?? '9')),
    away: answers.filter(({ work }) => work === 'away').map(({ service }) => service),
    timeZone: known.find(({ work }) => work.timeZone)?.work.timeZone,
  };
}

/** One service that is away takes no page of another with it. */
const workIn = (service: ServiceName, asking: Asking, rows: boolean) =>
  asking.maybe(service, '/my-work', MyWork, { rows: String(rows) }).catch((error: unknown) => {
    if (error instanceof Refused && error.problem.status !== 401) return 'away' as const;
    throw error;
  });

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
