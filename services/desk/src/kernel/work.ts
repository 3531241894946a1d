import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type WorkList, workLists } from '@throughcare/record';
import { z } from 'zod';
import type { Asking } from './asking.ts';

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
};

const lists: readonly WorkList[] = Object.values(workLists);
const asked = new WeakMap<Asking, Promise<Work>>();

/** Asked once a page, however many parts of it want to know. */
export function workOf(asking: Asking): Promise<Work> {
  const work = asked.get(asking) ?? ask(asking);
  asked.set(asking, work);
  return work;
}

async function ask(asking: Asking): Promise<Work> {
  const mine = serviceNames.filter((service) =>
    lists.some(
      (list) =>
        list.service === service && list.roles.some((role) => asking.me.roles.includes(role)),
    ),
  );
  const answers = await Promise.all(
    mine.map(async (service) => ({
      service,
      work: await asking.maybe(service, '/my-work', MyWork),
    })),
  );
  const rows = answers.flatMap(({ service, work }) =>
    (work?.rows ?? []).map((row) => ({ ...row, service })),
  );
  return {
    lists: answers.flatMap(({ work }) => work?.lists ?? []),
    rows: rows.sort((one, other) => compare(one.due ?? '9', other.due ?? '9')),
    timeZone: answers.find(({ work }) => work?.timeZone)?.work?.timeZone,
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
