import { type CalendarDate, dateOf, startOfDay } from '@throughcare/contracts';
import { type Context, type Limit, todayIn, zoneOf } from '@throughcare/record';
import { type OnPathway, openRecord, unless } from '../access/preconditions.ts';
import type { Episode } from '../custody/state.ts';
import { currentEpisode, isHeld } from '../custody/whereabouts.ts';
import type { PathwayState } from '../person/state.ts';
import { noPlan, type Plan, unaccountedItems } from './state.ts';

type OfStay = { readonly episodeId: string };

/** A release is prepared for the stay that goes on. */
export const stayGoesOn: readonly OnPathway<OfStay>[] = [
  ...openRecord,
  {
    kind: 'conflict',
    code: 'stay-over',
    detail: 'This stay is over; its release is no longer prepared.',
    lacks(state, { params }) {
      const current = currentEpisode(state);
      return unless(current !== undefined && current.id === params.episodeId && isHeld(current));
    },
  },
];

/** As the prison counts it, where it said so. */
export const stayBegan: Limit<PathwayState, unknown, OfStay> = {
  is: 'the day on which the stay began',
  at({ state: { episodes }, params, context: { settings } }) {
    const stay = episodes[params.episodeId];
    return stay
      ? (stay.admission?.date ?? dateOf(stay.since, zoneOf(settings, stay.prisonId)))
      : null;
  },
};

/** A dose that is given inside is given in the stay that the treatment is of. */
export const doseInStay: Limit<PathwayState, unknown, { readonly ostId: string }> = {
  ...stayBegan,
  at(asked) {
    const { state, params, context } = asked;
    const episodeId = state.osts[params.ostId]?.stayId ?? '';
    const day = stayBegan.at({ ...asked, params: { episodeId } });
    if (day === null) return null;
    return startOfDay(
      day as CalendarDate,
      zoneOf(context.settings, state.episodes[episodeId]?.prisonId),
    );
  },
};

/** The day that it is where the prison of the stay is. */
export const todayAtPrison: Limit<PathwayState, unknown, OfStay> = todayIn(
  ({ state: { episodes }, params, context: { settings } }) =>
    zoneOf(settings, episodes[params.episodeId]?.prisonId),
);

export const planStarted: OnPathway<OfStay> = {
  kind: 'conflict',
  code: 'plan-not-started',
  detail: 'No plan was started.',
  lacks: (state, { params }) => unless(planOf(state, params).started !== null),
};

export const planReady: OnPathway<OfStay> = {
  kind: 'conflict',
  code: 'plan-not-ready',
  detail: 'The plan is not ready yet.',
  lacks: (state, { params }) => unless(planOf(state, params).ready !== null),
};

export const packComplete: OnPathway<OfStay> = {
  kind: 'conflict',
  code: 'pack-incomplete',
  detail: 'Items of the pack are missing and nobody said why.',
  lacks(state, { params }) {
    const missing = unaccountedItems(planOf(state, params));
    return missing.length === 0 ? null : { missing };
  },
};

/** The day that it is for the prison of this stay. */
export const todayAt = (
  { episodes }: { readonly episodes: PathwayState['episodes'] },
  { episodeId }: OfStay,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): CalendarDate => dateOf(now, zoneOf(settings, episodes[episodeId]?.prisonId));

/** How the release of this stay is prepared; of one that is not there, not at all. */
export const planOf = (
  { episodes }: { readonly episodes: PathwayState['episodes'] },
  { episodeId }: OfStay,
): Plan => (episodes[episodeId] as Episode | undefined)?.plan ?? noPlan;
