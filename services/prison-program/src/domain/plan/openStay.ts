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

/** How the release of this stay is prepared; of one that is not there, not at all. */
export const planOf = (
  { episodes }: { readonly episodes: PathwayState['episodes'] },
  { episodeId }: OfStay,
): Plan => (episodes[episodeId] as Episode | undefined)?.plan ?? noPlan;
