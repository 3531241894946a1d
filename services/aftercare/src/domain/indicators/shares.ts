import { type AreaCode, addHours, hoursBetween, type TimeZone } from '@throughcare/contracts';
import { type Milestone, type MilestoneOf, those } from './milestones.ts';
import { type Month, monthOf, monthOfDay } from './months.ts';
import type { PersonOf } from './people.ts';
import { nearestRelease, type Places } from './places.ts';
import { type Release, reachedWithinDays } from './releases.ts';
import { mistaken } from './waits.ts';

/** What is counted of what, each part holding the next. */
export const shares = {
  CONTACT: {
    what: 'releases with a known need',
    parts: {
      D7: 'reached within seven days',
      H72: 'reached within 72 hours',
      H24: 'reached within 24 hours',
    },
  },
  HAND_OVER: {
    what: 'substitution treatment handed over, of which it is known how it went on',
    parts: { NO_GAP: 'gone on without a gap' },
  },
  START: {
    what: 'orders with a last day for the start',
    parts: { OVERDUE: 'not begun by that day' },
  },
} as const satisfies Record<string, { what: string; parts: Readonly<Record<string, string>> }>;
export type Share = keyof typeof shares;

/** One thing that counts, and which parts it is of. */
export type Counted = {
  readonly share: Share;
  readonly month: Month;
  readonly place: AreaCode | null;
  readonly parts: readonly string[];
  /** Hours until a first contact, where there was one. */
  readonly hours: number | null;
};

const hoursOf = { D7: reachedWithinDays * 24, H72: 72, H24: 24 } as const;

export const contactsIn = (
  releases: readonly Release[],
  places: Places,
  zone: TimeZone,
): Counted[] =>
  releases.map(({ stayId, from, reachedAt }) => ({
    share: 'CONTACT',
    month: monthOf(from, zone),
    place: places.ofStay(stayId),
    parts: Object.entries(hoursOf)
      .filter(([, hours]) => reachedAt !== null && reachedAt <= addHours(from, hours))
      .map(([code]) => code),
    hours: reachedAt === null ? null : hoursBetween(from, reachedAt),
  }));

type HandOver = {
  readonly ref: string;
  readonly appointmentAt: MilestoneOf<'HANDED_OVER'>['data']['appointmentAt'];
  readonly outcome: 'GOES_ON' | 'GAP' | null;
};

/** By the month of the appointment, where the person went. Nobody counts of whom it is not known how it went on. */
export function handOversIn(
  all: readonly Milestone[],
  releases: readonly Release[],
  person: PersonOf,
  places: Places,
  zone: TimeZone,
): Counted[] {
  const byPerson = Map.groupBy(releases, (release) => release.person);
  const byTreatment = Map.groupBy(all.filter(isOfTreatment), ({ data }): string => data.ostId);
  return [...byTreatment.values()].flatMap(handOversOf).flatMap((one): Counted[] => {
    const { ref, appointmentAt, outcome } = one;
    const release = nearestRelease(byPerson.get(person(ref)) ?? [], appointmentAt);
    if (outcome === null || release === undefined) return [];
    return [
      {
        share: 'HAND_OVER',
        month: monthOf(appointmentAt, zone),
        place: places.ofStay(release.stayId),
        parts: outcome === 'GOES_ON' ? ['NO_GAP'] : [],
        hours: null,
      },
    ];
  });
}

type OfTreatment = MilestoneOf<'HANDED_OVER' | 'GAP' | 'GOES_ON' | 'INSIDE'>;
const isOfTreatment = (one: Milestone): one is OfTreatment & Milestone =>
  ['HANDED_OVER', 'GAP', 'GOES_ON', 'INSIDE'].includes(one.kind);

/**
 * The hand-overs of one treatment. A gap stays one, whatever is arranged after it; inside again, nothing was to go on
 * outside; after one that went on, the next hand-over is another.
 */
function handOversOf(told: readonly OfTreatment[]): readonly HandOver[] {
  const done: HandOver[] = [];
  let now = null as HandOver | null;
  for (const one of told as readonly Milestone[]) {
    if (one.kind === 'HANDED_OVER') {
      if (now?.outcome === 'GOES_ON') done.push(now);
      const outcome: HandOver['outcome'] = now?.outcome === 'GAP' ? 'GAP' : null;
      now = { ref: one.ref, appointmentAt: one.data.appointmentAt, outcome };
    } else if (now !== null && one.kind === 'INSIDE') {
      if (now.outcome === 'GOES_ON') done.push(now);
      now = null;
    } else if (now !== null && now.outcome === null) {
      const goesOn: boolean = one.kind === 'GOES_ON' && one.data.outcome === 'CONFIRMED';
      now = { ...now, outcome: goesOn ? 'GOES_ON' : 'GAP' };
    }
  }
  return now ? [...done, now] : done;
}

/** By the month of the last day for the start, as it stands now, once it is known whether it was kept. */
export function startsIn(all: readonly Milestone[], places: Places): Counted[] {
  const never = mistaken(all);
  const startBy = new Map<string, string | null>();
  for (const one of all)
    if (one.kind === 'ISSUED' || one.kind === 'VARIED')
      startBy.set(one.data.orderId, one.data.startBy);
  const overdue = new Set(those(all, 'OVERDUE').map(({ data }) => `${data.orderId}/${data.dueOn}`));
  const started = new Map(
    those(all, 'STARTED').map(({ data }) => [data.orderId as string, data.startedOn]),
  );
  const courts = new Map(
    those(all, 'ISSUED').map(({ data }) => [data.orderId as string, data.court]),
  );
  return [...courts].flatMap(([orderId, court]): Counted[] => {
    const by = startBy.get(orderId);
    if (by == null || never.has(orderId)) return [];
    const startedOn = started.get(orderId);
    const late = overdue.has(`${orderId}/${by}`) || (startedOn !== undefined && startedOn > by);
    if (!late && startedOn === undefined) return [];
    return [
      {
        share: 'START',
        month: monthOfDay(by as never),
        place: places.ofCourt(court),
        parts: late ? ['OVERDUE'] : [],
        hours: null,
      },
    ];
  });
}
