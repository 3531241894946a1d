import { CalendarDate, Instant, OrgId, startOfDay, type TimeZone } from '@throughcare/contracts';
import { z } from 'zod';
import { byService } from './access/index.ts';
import { zoneOf } from './days.ts';
import { byDue, dueKey, dueOf } from './duty.ts';
import { type AnyQuery, queriesWith, type ReadTools } from './query.ts';
import type { WorkListName } from './workLists.ts';

/** How much of an organisation's work is due, and since when: all that a notice may be made from. */
export const Waiting = z.object({
  count: z.int().meta({ description: 'At most a few hundred: more is told as that many' }),
  oldestDueAt: Instant.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** The moments at which what waits for this organisation was due; those to come do not count. */
export type DueFor<Settings> = (
  org: string,
  tools: ReadTools<Settings>,
) => Promise<readonly Instant[]>;

/** Entries of a list that one look reads. */
const most = 200;

/** What is due by now in a list that is sorted by when it is due; a day is due from its beginning. */
export async function dueInList(
  tools: ReadTools<never>,
  type: Parameters<ReadTools['list']>[0],
  index: string,
  key: string,
): Promise<readonly Instant[]> {
  const { items } = await tools.list(type, index, key, { limit: most, to: tools.now });
  // A desk is an organisation, or all; either way a day begins where the installation counts it.
  const zone = zoneOf(tools.settings, key);
  return items.map(({ sort }) => momentIn(sort, zone)).filter((one) => one !== null);
}

function momentIn(sort: string, zone: TimeZone): Instant | null {
  const moment = Instant.safeParse(sort.split('/')[0]);
  if (moment.success) return moment.data;
  const day = CalendarDate.safeParse(sort);
  return day.success ? startOfDay(day.data, zone) : null;
}

/** What is due by now on a list, in whatever order that list stands. */
export async function dueOn<Settings>(
  tools: ReadTools<Settings>,
  type: Parameters<ReadTools['list']>[0],
  list: WorkListName,
  key: string,
): Promise<readonly Instant[]> {
  const page = { limit: most, to: tools.now };
  const { items } = await tools.list(type, byDue, dueKey(list, key), page);
  return items.flatMap(({ sort }) => dueOf(sort) ?? []);
}

export const waitingOf = (moments: readonly Instant[], now: Instant): Waiting => {
  const due = moments.filter((one) => one <= now).sort();
  return { count: due.length, oldestDueAt: due[0] ?? null };
};

/** What each service answers to the one that sends notices. */
export const waitingQuestion = <Settings>(due: DueFor<Settings>): AnyQuery =>
  queriesWith<Settings>()({
    name: 'what-waits',
    summary: 'How much of an organisation’s work is due, for whoever sends notices',
    path: '/waiting/{organisationId}',
    params: { organisationId: OrgId },
    by: { SERVICE: byService },
    answer: Waiting,
    run: async ({ params }, tools) =>
      waitingOf(await due((params as { organisationId: string }).organisationId, tools), tools.now),
  });
