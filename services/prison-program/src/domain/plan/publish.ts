import {
  type CalendarDate,
  daysBetween,
  prisonProgramEventTypes as types,
} from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { PlanEvent } from './events.ts';
import { type Plan, type ReleaseDate, releaseDateOf } from './state.ts';

/** Dates are custody's and go to justice; the pack is the person's and goes to care. */
export const planPublishers: Publishers<PathwayState, PlanEvent> = {
  'release-date-noted': ({ episodeId, date, today }, { episodes }) => {
    const plan = episodes[episodeId]?.plan;
    return [plan ? dateNoted(episodeId, date, today, plan) : null];
  },
  'plan-started': nobody,
  'pack-item-noted': nobody,
  'plan-ready': nobody,
  'pack-issued': ({ episodeId, packId }, { episodes }) => {
    const pack = episodes[episodeId]?.plan.pack;
    const firstAppointmentAt = pack?.FIRST_APPOINTMENT?.appointmentAt ?? null;
    return [
      publication(types.preReleasePackIssued, 'care', { packId, episodeId, firstAppointmentAt }),
    ];
  },
};

function dateNoted(
  episodeId: string,
  { on: newDate, dateType, reason: reasonCode }: ReleaseDate,
  today: CalendarDate,
  plan: Plan,
): Publication | null {
  const previousDate = releaseDateOf({ dates: plan.dates.slice(0, -1) });
  if (newDate === null) {
    if (previousDate === null || reasonCode === null) return null;
    const cleared = { episodeId, previousDate, reasonCode };
    return publication(types.releaseDateCleared, 'justice', cleared);
  }
  const set = { episodeId, newDate, dateType, noticeDays: daysBetween(today, newDate) };
  return previousDate === null
    ? publication(types.releaseDateSet, 'justice', set)
    : publication(types.releaseDateChanged, 'justice', { ...set, previousDate });
}
