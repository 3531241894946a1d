import { type CalendarDate, dateOf, type Instant } from '@throughcare/contracts';
import { type Refusal, refuse } from '@throughcare/record';
import { decidesHere, type OnPathway } from '../access/preconditions.ts';
import { present } from '../access/present.ts';
import type { Pathway } from '../pathway/state.ts';
import { type EpisodeState, episodeState, type TreatmentEpisode } from './state.ts';

type OfEpisode = { readonly episodeId: string };

/** The episode that a command names, once it is known to be there. */
export const theEpisode = ({ episodes }: Pathway, { episodeId }: OfEpisode): TreatmentEpisode =>
  present(episodes[episodeId]);

/** The episode is in one of the states that allow the step. */
export const onEpisodeIn = (
  ...allowed: readonly EpisodeState[]
): readonly OnPathway<OfEpisode>[] => [
  ...decidesHere,
  {
    kind: 'conflict',
    code: 'episode-not-in-state',
    detail: 'The episode is not in a state that allows this.',
    lacks(current, { params }) {
      const state = episodeState(theEpisode(current, params));
      return allowed.includes(state) ? null : { state };
    },
  },
];

/** A day on which something has happened is not in the future. */
export const notAhead = (on: CalendarDate, now: Instant, field: string): Refusal | null =>
  on > dateOf(now) ? refuse.invalid(field, 'date-ahead', 'This day has not come yet.') : null;
