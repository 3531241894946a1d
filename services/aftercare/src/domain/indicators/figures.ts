import type { AreaCode, TimeZone } from '@throughcare/contracts';
import { type Milestone, type MilestoneOf, those } from './milestones.ts';
import type { Month } from './months.ts';
import { peopleOf } from './people.ts';
import { type AreaOf, countsFor, placesOf } from './places.ts';
import { releasesIn } from './releases.ts';
import { type Counted, contactsIn, handOversIn, type Share, shares, startsIn } from './shares.ts';
import { noSpread, type Spread, spreadOf, type Told, toldOf } from './suppress.ts';
import { type Hop, hops, type Wait, waitsIn } from './waits.ts';

export type WaitOfMonth = Told & Spread & { readonly month: Month };
export type PartOfMonth = Told & { readonly code: string };
export type ShareOfMonth = {
  readonly month: Month;
  readonly of: Told;
  readonly parts: readonly PartOfMonth[];
  /** Hours to the first contact of those reached. */
  readonly hours: Spread;
};
export type Figures = {
  readonly waits: readonly {
    readonly hop: Hop;
    readonly unit: 'HOURS' | 'DAYS';
    readonly months: readonly WaitOfMonth[];
  }[];
  readonly shares: readonly { readonly share: Share; readonly months: readonly ShareOfMonth[] }[];
};

export type Heard = {
  readonly milestones: readonly Milestone[];
  readonly pairs: readonly MilestoneOf<'MERGED' | 'UNMERGED'>[];
};

/**
 * The figures of one area, month by month. A month reads the same whichever others are asked for with it: there are no
 * sums over months and none over areas, so that two answers cannot be held against each other.
 */
export function figuresOf(
  { milestones, pairs }: Heard,
  areaOf: AreaOf,
  zone: TimeZone,
  { area, months }: { readonly area: AreaCode; readonly months: readonly Month[] },
): Figures {
  const places = placesOf(milestones, areaOf);
  const person = peopleOf(pairs);
  const releases = releasesIn(milestones, person);
  const here = <T extends { readonly place: AreaCode | null }>(all: readonly T[]) =>
    all.filter(({ place }) => countsFor(area, place));
  const waits = here(waitsIn(milestones, places, zone));
  const counted = here([
    ...contactsIn(releases, places, zone),
    ...handOversIn(milestones, releases, person, places, zone),
    ...startsIn(milestones, places),
  ]);
  return {
    waits: (Object.keys(hops) as Hop[]).map((hop) => ({
      hop,
      unit: hops[hop].unit,
      months: months.map((month) =>
        waitOf(
          waits.filter((one) => one.hop === hop && one.month === month),
          month,
        ),
      ),
    })),
    shares: (Object.keys(shares) as Share[]).map((share) => ({
      share,
      months: months.map((month) =>
        shareOf(
          share,
          counted.filter((one) => one.share === share && one.month === month),
          month,
        ),
      ),
    })),
  };
}

function waitOf(waits: readonly Wait[], month: Month): WaitOfMonth {
  const [count = toldNothing] = toldOf([waits.length]);
  return { month, ...count, ...spreadOf(waits.map(({ took }) => took)) };
}

const toldNothing: Told = { count: null, suppressed: true };

function shareOf(share: Share, all: readonly Counted[], month: Month): ShareOfMonth {
  const codes = Object.keys(shares[share].parts);
  const counts = codes.map((code) => all.filter(({ parts }) => parts.includes(code)).length);
  const [of = toldNothing, ...parts] = toldOf([all.length, ...counts]);
  const reached = all.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  return {
    month,
    of,
    parts: codes.map((code, n) => ({ code, ...(parts[n] ?? toldNothing) })),
    // Of those reached: where their count is not told, neither is how long it took.
    hours: parts[0]?.suppressed === false ? spreadOf(reached) : noSpread,
  };
}

export const pairsIn = (all: readonly Milestone[]): Heard['pairs'] => [
  ...those(all, 'MERGED'),
  ...those(all, 'UNMERGED'),
];
