import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { isOwn, ownStops } from '../custody/ownStops.ts';
import { insideAfter } from '../custody/standing.ts';
import { ownStays, releaseOf } from '../custody/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { StopKind } from './state.ts';

export type Outreach = 'OPEN' | 'PAUSED' | 'STOPPED';

/**
 * Whether anyone may reach out. A verified death, a death in custody and deportation stop everything at once; a reported
 * death and an escape pause: what is reported may be retracted. Who escaped or was deported may be taken in again, and who
 * escaped may be let go for good, as on appeal.
 */
export function outreachOf(state: Pathway): Outreach {
  if (stopCause(state)) return 'STOPPED';
  const reported = inOrder(state.deaths).some((death) => death.reported && !death.retracted);
  return reported || escaped(state) ? 'PAUSED' : 'OPEN';
}

export function stopCause(state: Pathway): 'DIED' | 'DEPORTED' | null {
  const verified = inOrder(state.deaths).some((death) => death.verified && !death.retracted);
  if (verified || ownStops(state, 'DIED').length > 0) return 'DIED';
  return isGone(state, 'DEPORTED') ? 'DEPORTED' : null;
}

export const escaped = (state: Pathway): boolean =>
  isGone(state, 'ESCAPED', (at) => isLetGoAfter(state, at));

/** And no prison has told since that it has the person. */
const isGone = (
  state: Pathway,
  how: StopKind,
  isOver: (since: Instant) => boolean = () => false,
): boolean =>
  ownStops(state, how).some(
    ({ at }) => insideAfter(state, at) === null && !isMovedAfter(state, at) && !isOver(at),
  );

/** A prison has taken the person over from another one since: so they are inside, whatever nobody told of how they came back. */
const isMovedAfter = (state: Pathway, since: Instant): boolean =>
  inOrder(state.prisons).some((notice) => (notice.movedInAt ?? '') > since && isOwn(state, notice));

/** A release is confirmed that was after this. */
const isLetGoAfter = (state: Pathway, since: Instant): boolean =>
  ownStays(state).some((stay) => {
    const release = releaseOf(stay);
    return release?.stage === 'CONFIRMED' && release.releasedAt > since;
  });
