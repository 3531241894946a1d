import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { releaseOf } from './state.ts';
import { takenInBefore } from './takenInBefore.ts';

/** Whether the person was in custody at that moment, as far as the prisons have said: taken in, and not out since. */
export function heldAt(state: Pathway, at: Instant): boolean {
  const inside = takenInBefore(state, at);
  if (inside === '') return false;
  const escapes = inOrder(state.stops).flatMap((stop) => (stop.kind === 'ESCAPED' ? stop.at : []));
  const releases = inOrder(state.custody).flatMap((stay) => {
    const release = releaseOf(stay);
    return release && ['RECORDED', 'CONFIRMED'].includes(release.stage) ? release.releasedAt : [];
  });
  return ![...releases, ...escapes].some((out) => inside <= out && out <= at);
}
