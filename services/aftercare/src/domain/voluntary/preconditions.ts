import { decidesHere, type OnPathway } from '../access/preconditions.ts';
import { theEpisode } from '../treatment/preconditions.ts';
import { episodeState } from '../treatment/state.ts';
import { voluntaryState } from './state.ts';
import { ran } from './whyNot.ts';

/** It can be spoken of from the start of treatment until it has ended for good. */
export const mayBeSpokenOf: readonly OnPathway<{ readonly episodeId: string }>[] = [
  ...decidesHere,
  {
    kind: 'conflict',
    code: 'nothing-to-continue',
    detail: 'No treatment runs here that could go on.',
    lacks(state, { params }) {
      const episode = theEpisode(state, params);
      if (ran(episode) && episode.voluntary.ended === null) return null;
      return { state: voluntaryState(episode.voluntary) ?? episodeState(episode) };
    },
  },
];
