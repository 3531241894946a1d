import {
  type AreaCode,
  type CalendarDate,
  daysBetween,
  hoursBetween,
  type Instant,
  type TimeZone,
} from '@throughcare/contracts';
import { type Milestone, those } from './milestones.ts';
import { type Month, monthOf, monthOfDay } from './months.ts';
import type { Places } from './places.ts';

/** Waiting that is over, by what it was waiting for, in the order of the way. */
export const hops = {
  REFERRAL_TO_ROUTE: { unit: 'HOURS', what: 'from the referral to where it was sent' },
  ROUTE_TO_COURT: { unit: 'HOURS', what: 'from there to a court that takes it up' },
  COURT_TO_ORDER: { unit: 'DAYS', what: 'from there to the order' },
  ORDER_TO_START: { unit: 'DAYS', what: 'from the day of the order to the start of treatment' },
  OFFER_TO_YES: { unit: 'HOURS', what: 'from the first partner asked to a yes' },
} as const satisfies Record<string, { unit: 'HOURS' | 'DAYS'; what: string }>;
export type Hop = keyof typeof hops;

/** One waiting that has ended: in which month, where, and how long it was in the unit of its hop. */
export type Wait = {
  readonly hop: Hop;
  readonly month: Month;
  readonly place: AreaCode | null;
  readonly took: number;
};

const hoursPerDay = 24;

/** Every waiting that has ended. What began before the oldest milestone that is read is not among them. */
export function waitsIn(all: readonly Milestone[], places: Places, zone: TimeZone): Wait[] {
  const between = (hop: Hop, from: Instant, to: Instant, place: AreaCode | null): Wait[] => {
    const hours = hoursBetween(from, to);
    const took = hops[hop].unit === 'DAYS' ? hours / hoursPerDay : hours;
    return took < 0 ? [] : [{ hop, month: monthOf(to, zone), place, took }];
  };
  return [
    ...untilRouted(all, places, between),
    ...untilTakenUp(all, places, between),
    ...untilOrdered(all, places, between),
    ...untilStarted(all, places),
    ...untilAccepted(all, places, between),
  ];
}

type Between = (hop: Hop, from: Instant, to: Instant, place: AreaCode | null) => Wait[];

/** The first that was told of each thing. */
const firsts = <T>(list: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, T> =>
  new Map(list.toReversed().map((one) => [idOf(one), one]));

function untilRouted(all: readonly Milestone[], places: Places, between: Between): Wait[] {
  const submitted = firsts(those(all, 'SUBMITTED'), ({ data }) => data.referralId);
  const routed = firsts(those(all, 'ROUTED'), ({ data }) => data.referralId);
  return [...routed].flatMap(([referralId, { at, data }]) => {
    const from = submitted.get(referralId);
    const place = places.ofReferral(referralId, data);
    return from ? between('REFERRAL_TO_ROUTE', from.at, at, place) : [];
  });
}

function untilTakenUp(all: readonly Milestone[], places: Places, between: Between): Wait[] {
  const routes = Map.groupBy(those(all, 'ROUTED'), ({ data }) => data.referralId as string);
  const takenUp = firsts(those(all, 'TAKEN_UP'), ({ data }) => data.referralId);
  return [...takenUp].flatMap(([referralId, { at, data }]) => {
    const from = routes.get(referralId)?.findLast((route) => route.at <= at);
    return from ? between('ROUTE_TO_COURT', from.at, at, places.ofCourt(data.court)) : [];
  });
}

/** Orders that were never meant to be do not count. */
export const mistaken = (all: readonly Milestone[]): ReadonlySet<string> =>
  new Set(those(all, 'MISTAKEN').map(({ data }) => data.orderId));

function untilOrdered(all: readonly Milestone[], places: Places, between: Between): Wait[] {
  const never = mistaken(all);
  const takenUp = firsts(those(all, 'TAKEN_UP'), ({ data }) => data.orderId);
  return [...firsts(those(all, 'ISSUED'), ({ data }) => data.orderId)].flatMap(
    ([orderId, { at, data }]) => {
      const from = takenUp.get(orderId);
      const counts = from !== undefined && !never.has(orderId);
      return counts ? between('COURT_TO_ORDER', from.at, at, places.ofCourt(data.court)) : [];
    },
  );
}

/** By days: that of the order, and that on which treatment began. Begun before, nobody waited. */
function untilStarted(all: readonly Milestone[], places: Places): Wait[] {
  const never = mistaken(all);
  const started = new Map(
    those(all, 'STARTED').map(({ data }) => [data.orderId as string, data.startedOn]),
  );
  return [...firsts(those(all, 'ISSUED'), ({ data }) => data.orderId)].flatMap(
    ([orderId, { data }]): Wait[] => {
      const startedOn = started.get(orderId);
      if (startedOn === undefined || never.has(orderId)) return [];
      const on: CalendarDate = startedOn > data.orderDate ? startedOn : data.orderDate;
      return [
        {
          hop: 'ORDER_TO_START',
          month: monthOfDay(on),
          place: places.ofCourt(data.court),
          took: daysBetween(data.orderDate, on),
        },
      ];
    },
  );
}

function untilAccepted(all: readonly Milestone[], places: Places, between: Between): Wait[] {
  const offers = firsts(those(all, 'OFFERED'), ({ data }) => data.offerId);
  const asked = firsts(those(all, 'OFFERED'), ({ data }) => data.placementId);
  const accepted = those(all, 'ACCEPTED').flatMap(({ at, data }) => {
    const offer = offers.get(data.offerId);
    return offer ? [{ at, ...offer.data }] : [];
  });
  return [...firsts(accepted, ({ placementId }) => placementId)].flatMap(
    ([placementId, { at, partnerOrg }]) => {
      const from = asked.get(placementId);
      const place = places.ofPlacement(placementId, partnerOrg);
      return from ? between('OFFER_TO_YES', from.at, at, place) : [];
    },
  );
}
