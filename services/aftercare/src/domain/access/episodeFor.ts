import { type CalendarDate, dateOf, type Instant } from '@throughcare/contracts';
import { type Actor, hasRole, type Refusal, refuse } from '@throughcare/record';
import { merging } from '../merging.ts';
import type { Pathway } from '../pathway/state.ts';
import {
  type EpisodeState,
  episodeState,
  mayAct,
  type TreatmentEpisode,
} from '../treatment/state.ts';

/** The episode, for the provider that was asked (or a file's word about it), in one of the states that allow the step. */
export function episodeFor(
  state: Pathway,
  episodeId: string,
  actor: Actor,
  allowed: readonly EpisodeState[],
): TreatmentEpisode | Refusal {
  const episode = state.episodes[episodeId];
  const mine = episode && (hasRole(actor, 'IMPORT') || mayAct(episode, actor.org));
  if (!episode || !mine) return refuse.notFound();
  const moved = merging.guard(state);
  if (moved) return moved;
  const is = episodeState(episode);
  return allowed.includes(is)
    ? episode
    : refuse.conflict('episode-not-in-state', 'The episode is not in a state that allows this.', {
        state: is,
      });
}

/** A day on which something has happened is not in the future. */
export const notAhead = (on: CalendarDate, now: Instant, field: string): Refusal | null =>
  on > dateOf(now) ? refuse.invalid(field, 'date-ahead', 'This day has not come yet.') : null;
