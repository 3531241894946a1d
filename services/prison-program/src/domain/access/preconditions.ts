import { mergedInto, type Precondition } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { currentEpisode, isHeld } from '../custody/whereabouts.ts';
import { merging } from '../merging.ts';
import { hasDied } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';

/** What must hold for a command on a person's record that names these things in its path. */
export type OnPathway<Params = unknown> = Precondition<PathwayState, Settings, Params>;

/** Nothing is lacking where this holds. */
export const unless = (holds: boolean) => (holds ? null : {});

/** The record decides about its things now. */
export const decidesHere: readonly OnPathway[] = [
  {
    kind: 'conflict',
    code: 'person-merged',
    detail: 'This record was merged into another.',
    lacks(state) {
      const keptRef = mergedInto(state);
      return keptRef === null ? null : { keptRef };
    },
  },
  {
    kind: 'unavailable',
    code: 'items-returning',
    detail: 'The record is being taken apart; try again.',
    lacks: (state) => unless(merging.decides(state)),
  },
];

/** Nothing is done on a record that was merged into another, or for a person who has died. */
export const openRecord: readonly OnPathway[] = [
  ...decidesHere,
  {
    kind: 'conflict',
    code: 'person-died',
    detail: 'The person has died; nothing more is done on this record.',
    lacks: (state) => unless(!hasDied(state)),
  },
];

export const isInCustody: OnPathway = {
  kind: 'conflict',
  code: 'not-in-custody',
  detail: 'The person is not in custody here.',
  lacks(state) {
    const current = currentEpisode(state);
    return unless(current !== undefined && isHeld(current));
  },
};
