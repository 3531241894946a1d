import {
  type CalendarDate,
  dateOf,
  daysBetween,
  Instant,
  OrgId,
  PathwayRef,
  utc,
} from '@throughcare/contracts';
import { type Context, type FollowUpOwed, mergedInto, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { isInside } from '../access/relations.ts';
import type { PathwayEvent } from '../events.ts';
import { hasDied } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import { noPlan, releaseDateOf } from '../plan/state.ts';
import { begunIn, cameAlong, leftBehind } from './bookingCare.ts';
import type { BookingLook } from './events.ts';
import type { Episode } from './state.ts';
import { ended, type GateFact, settled } from './steps.ts';
import { currentEpisode, isHeld, standingRelease } from './whereabouts.ts';

/** The stay that goes on and began on this day. A day is told where it was, and a moment elsewhere: one day may lie between. */
export function bookingOf(state: PathwayState, on: CalendarDate | null): Episode | undefined {
  const stay = currentEpisode(state);
  if (!stay || !isHeld(stay) || standingRelease(stay)) return undefined;
  const began = stay.admission?.date ?? dateOf(stay.since, utc);
  return on === null || Math.abs(daysBetween(began, on)) <= 1 ? stay : undefined;
}

/** It was never this person's: no date stands, and what was begun in it goes with it. */
export function giveAway(
  stay: Episode,
  state: PathwayState,
  toRef: string,
  fact: GateFact,
  context: Context,
): PathwayEvent[] {
  const step = context.step('IMPORT');
  const cleared: PathwayEvent = {
    type: 'release-date-noted',
    episodeId: stay.id,
    today: dateOf(context.now, zoneOf(context.settings, stay.prisonId)),
    date: { on: null, dateType: 'UNKNOWN', reason: 'BOOKING_MOVED', step },
  };
  const { goes, events } = begunIn(stay, state, context);
  const left = leftBehind(stay, state);
  const look = looks(Object.keys(goes).length > 0 ? stay.prisonId : null, left.look, fact, context);
  return [
    ...events,
    ...left.events,
    ...(releaseDateOf(stay.plan) === null ? [] : [cleared]),
    ...settled(stay, 'LEFT_NOT_RELEASED', context),
    ended(stay, 'BOOKING_MOVED', fact, context),
    {
      type: 'booking-given',
      episodeId: stay.id,
      at: fact.at,
      toRef,
      openedAs: context.id('booking'),
      goes,
      look,
    },
    ...goesOn(stay, state, context),
  ];
}

/** The stay before this one was taken for over since this one began: nothing says any more that the person left it. */
function goesOn(stay: Episode, state: PathwayState, context: Context): PathwayEvent[] {
  const came = stay.admission;
  const before = Object.values(state.episodes).find(
    ({ ending }) =>
      ending?.kind === 'LEFT_UNTOLD' && ending.at === came?.at && ending.step.at === came.step.at,
  );
  if (!before) return [];
  const missing = before.departures.findLast(
    ({ settled: by }) => by?.outcome === 'READMITTED' && by.step.at === came?.step.at,
  );
  const lifted: PathwayEvent = { type: 'ending-lifted', episodeId: before.id };
  if (!missing) return [lifted];
  const departure = { ...missing, id: context.id('departure'), settled: null };
  return [lifted, { type: 'departure-inferred', episodeId: before.id, departure }];
}

function looks(
  took: string | null,
  left: string | null,
  { at }: GateFact,
  context: Context,
): BookingLook[] {
  const source = context.actor.org;
  const look = (reason: BookingLook['reason'], prisonId: string | null) =>
    prisonId === null
      ? []
      : [{ reason, prisonId, source, at, reviewId: context.id(`booking/${reason}`) }];
  return [...look('BOOKING_TOOK_ALONG', took), ...look('BOOKING_LEFT_BEHIND', left)];
}

export const GivenBooking = z.object({
  toRef: PathwayRef,
  episodeId: z.string(),
  openedAs: z.string(),
  goes: z.record(z.string(), z.string()),
  look: z.array(
    z.object({
      reviewId: z.uuid(),
      prisonId: OrgId,
      reason: z.enum(['BOOKING_TOOK_ALONG', 'BOOKING_LEFT_BEHIND']),
      source: z.string(),
      at: Instant,
    }),
  ),
});
export const openBooking = 'open-booking';

export function bookingOwed(event: PathwayEvent): FollowUpOwed[] {
  if (event.type !== 'booking-given') return [];
  const { toRef, episodeId, openedAs, goes, look } = event;
  const payload = { toRef, episodeId, openedAs, goes, look };
  return [{ name: openBooking, key: openedAs, payload }];
}

/** The stay goes on at the person whose it is, with what was begun in it; who is inside there already keeps their own stay. */
export function takeOver(
  from: PathwayState,
  given: Episode,
  { openedAs, goes }: Pick<z.infer<typeof GivenBooking>, 'openedAs' | 'goes'>,
  state: PathwayState,
  context: Context,
): PathwayEvent[] {
  if (mergedInto(state) !== null || hasDied(state)) return [];
  const inside = isInside(state) ? currentEpisode(state) : undefined;
  const opened = inside || state.episodes[openedAs] ? [] : openStay(given, openedAs, context);
  return [...opened, ...cameAlong(from, goes, inside?.id ?? openedAs, state, context)];
}

/** From its admission on, with the date that was set for it. */
function openStay(
  given: Episode,
  openedAs: string,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): PathwayEvent[] {
  const date = given.plan.dates.findLast(({ reason }) => reason !== 'BOOKING_MOVED');
  const { area } = given.plan;
  const today = dateOf(now, zoneOf(settings, given.prisonId));
  return [
    {
      type: 'episode-opened',
      episode: {
        ...given,
        id: openedAs,
        prisonId: given.admission?.prisonId ?? given.prisonId,
        movements: [],
        departures: [],
        releases: [],
        ending: null,
        announced: null,
        recall: null,
        plan: { ...noPlan, area },
      },
    },
    ...given.movements.map(
      (movement): PathwayEvent => ({ type: 'moved', episodeId: openedAs, movement }),
    ),
    ...(date?.on == null
      ? []
      : [{ type: 'release-date-noted' as const, episodeId: openedAs, today, date }]),
  ];
}
