import { type CalendarDate, dateOf, daysBetween, PathwayRef, utc } from '@throughcare/contracts';
import { type Context, type FollowUpOwed, mergedInto, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { isInside } from '../access/relations.ts';
import type { PathwayEvent } from '../events.ts';
import type { PathwayState } from '../person/state.ts';
import { noPlan, releaseDateOf } from '../plan/state.ts';
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

/** It was never this person's: no date stands, and what rests on the stay rests on nothing. */
export function giveAway(
  stay: Episode,
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
  return [
    ...(releaseDateOf(stay.plan) === null ? [] : [cleared]),
    ...settled(stay, 'LEFT_NOT_RELEASED', context),
    ended(stay, 'BOOKING_MOVED', fact, context),
    {
      type: 'booking-given',
      episodeId: stay.id,
      toRef,
      openedAs: context.id('booking'),
    },
  ];
}

export const GivenBooking = z.object({
  toRef: PathwayRef,
  episodeId: z.string(),
  openedAs: z.string(),
});
export const openBooking = 'open-booking';

export function bookingOwed(event: PathwayEvent): FollowUpOwed[] {
  if (event.type !== 'booking-given') return [];
  const { toRef, episodeId, openedAs } = event;
  return [{ name: openBooking, key: openedAs, payload: { toRef, episodeId, openedAs } }];
}

/** The stay goes on at the person whose it is, from its admission on, with the date that was set for it. */
export function takeOver(
  given: Episode,
  openedAs: string,
  state: PathwayState,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): PathwayEvent[] {
  if (mergedInto(state) !== null || state.episodes[openedAs] || isInside(state)) return [];
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
