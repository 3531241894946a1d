import { addDays, type Instant } from '@throughcare/contracts';
import { settingsFor } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { currentEpisode, standingRelease, whereaboutsOf } from '../custody/whereabouts.ts';
import { mayMove } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import type { Enrolment } from './state.ts';
import { isBeforeProgramme } from './statuses.ts';

/**
 * When a programme that has not begun ends by itself, since no prison has the person: with a release that nobody can take
 * back any more; where the person has not come to a prison, after as long as a place would be held. Null where one has them.
 */
export function endsOutsideAt(
  state: PathwayState,
  { status, prisonId, changes }: Enrolment,
  settings: Settings,
): Instant | null {
  if (!isBeforeProgramme(status) || !mayMove(state)) return null;
  const current = currentEpisode(state);
  const release = current && whereaboutsOf(current) === 'RELEASED' && standingRelease(current);
  if (release) return release.confirmedAt ?? release.heldUntil;
  const since = changes[0]?.step.at;
  return prisonId === null && since
    ? addDays(since, settingsFor(settings, {}).placeHeldDays)
    : null;
}
