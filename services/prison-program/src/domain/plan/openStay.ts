import { type Context, type Refusal, refuse } from '@throughcare/record';
import type { Episode } from '../custody/state.ts';
import { currentEpisode, isHeld } from '../custody/whereabouts.ts';
import { mayActOn } from '../person/access.ts';
import type { PathwayState } from '../person/state.ts';

/** The stay that a release is prepared for: this prison's, and not over. */
export function openStay(
  state: PathwayState,
  episodeId: string,
  context: Context,
): Episode | Refusal {
  const no = mayActOn(state, context);
  if (no) return no;
  const stay = state.episodes[episodeId];
  if (!stay) return refuse.notFound();
  return stay.id === currentEpisode(state)?.id && isHeld(stay)
    ? stay
    : refuse.conflict('stay-over', 'This stay is over; its release is no longer prepared.');
}
