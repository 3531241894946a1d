import type { Instant } from '@throughcare/contracts';
import type { Pathway } from '../pathway/state.ts';
import { ownStops } from './ownStops.ts';
import { ownStays, releaseOf } from './state.ts';
import { takenInBefore } from './takenInBefore.ts';

/** Whether the person was in custody at that moment, as far as the prisons have said: taken in, and not out since. */
export function heldAt(state: Pathway, at: Instant): boolean {
  const inside = takenInBefore(state, at);
  if (inside === '') return false;
  const escapes = ownStops(state, 'ESCAPED').map(({ at: left }) => left);
  const releases = ownStays(state).flatMap((stay) => {
    const release = releaseOf(stay);
    return release && ['RECORDED', 'CONFIRMED'].includes(release.stage) ? release.releasedAt : [];
  });
  return ![...releases, ...escapes].some((out) => inside <= out && out <= at);
}
