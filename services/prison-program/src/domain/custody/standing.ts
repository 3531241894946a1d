import type { Instant } from '@throughcare/contracts';
import { type OnPathway, unless } from '../access/preconditions.ts';
import type { PathwayState } from '../person/state.ts';
import type { Release } from './state.ts';
import { currentEpisode, holdIsOver, openDeparture, standingRelease } from './whereabouts.ts';

const releaseOf = (state: PathwayState): Release | undefined => {
  const current = currentEpisode(state);
  return current && standingRelease(current);
};
const isHeldAt = (state: PathwayState, now: Instant): boolean => {
  const release = releaseOf(state);
  return release !== undefined && !holdIsOver(release, now);
};

export const releaseStands: OnPathway = {
  kind: 'conflict',
  code: 'no-release',
  detail: 'No release is recorded.',
  lacks: (state) => unless(releaseOf(state) !== undefined),
};

/** A timer may be late: a hold that is over is over for a command too. */
export const withinHold: OnPathway = {
  kind: 'conflict',
  code: 'hold-over',
  detail: 'The hold is over; correct the release instead.',
  lacks: (state, { context }) => unless(isHeldAt(state, context.now)),
};
export const afterHold: OnPathway = {
  kind: 'conflict',
  code: 'still-held',
  detail: 'The release is still held; reverse it instead.',
  lacks: (state, { context }) => unless(!isHeldAt(state, context.now)),
};

export const departureIsOpen: OnPathway = {
  kind: 'conflict',
  code: 'no-open-departure',
  detail: 'No departure is waiting to be settled.',
  lacks(state) {
    const current = currentEpisode(state);
    return unless(current !== undefined && openDeparture(current) !== undefined);
  },
};
