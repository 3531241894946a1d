import { AreaCode } from '@throughcare/contracts';
import { refuse, relation, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { Indicators } from '../domain/indicators/answer.ts';
import { figuresOf, pairsIn } from '../domain/indicators/figures.ts';
import {
  addMonths,
  lastTold,
  Month,
  monthOf,
  monthsBetween,
  startOfMonth,
} from '../domain/indicators/months.ts';
import { apart } from '../domain/indicators/places.ts';
import {
  areasIn,
  areasOf,
  firstToldAt,
  milestonesFrom,
  pairsToldOf,
} from '../domain/indicators/read.ts';

/** Months that are told where none are asked for, and at the most. */
const usual = 6;
const most = 24;

/** Which months of those that are asked for are told. */
function monthsToTell(
  { from, to }: { readonly from?: Month | undefined; readonly to?: Month | undefined },
  since: Month | null,
  last: Month,
): readonly Month[] {
  if (since === null) return [];
  const until = to !== undefined && to < last ? to : last;
  const wanted = from ?? addMonths(until, 1 - usual);
  const earliest = addMonths(until, 1 - most);
  const begin = [wanted, since, earliest].reduce((a, b) => (a > b ? a : b));
  return monthsBetween(begin, until);
}

/** Counts alone, few ones hidden: who may read it is the city, and no court. */
export const getIndicators = query({
  name: 'get-indicators',
  summary: 'How long people waited and how many were reached in one of my areas, month by month',
  path: '/indicators',
  by: { COORD: relation('COORDINATES', () => true, 'counts of its own areas, and nobody in them') },
  search: z.strictObject({
    from: Month.optional().meta({ description: 'The first month; six months where left out' }),
    to: Month.optional().meta({ description: 'The last month; never the running one' }),
    area: AreaCode.optional().meta({ description: 'One of `areas`; the first where left out' }),
  }),
  answer: Indicators,
  async run({ search, actor }, tools) {
    const zone = zoneOf(tools.settings, actor.org);
    const areas = apart(await areasOf(tools, actor.org));
    const area = search.area ?? areas[0] ?? null;
    if (area !== null && !areas.includes(area)) return refuse.notFound();
    const first = await firstToldAt(tools);
    const since = first === null ? null : monthOf(first, zone);
    const last = lastTold(tools.now, zone);
    const months = area === null ? [] : monthsToTell(search, since, last);
    const [from = null] = months;
    const to = months.at(-1) ?? null;
    const about = { areas: [...areas], area, from, to, since, lastTold: last, timeZone: zone };
    if (area === null || from === null) return { ...about, waits: [], shares: [] };
    const milestones = await milestonesFrom(tools, startOfMonth(from, zone));
    const pairs = pairsIn(await pairsToldOf(tools));
    const areaOf = await areasIn(tools, milestones);
    const figures = figuresOf({ milestones, pairs }, areaOf, zone, { area, months });
    return { ...about, ...(figures as Pick<Indicators, 'waits' | 'shares'>) };
  },
});
