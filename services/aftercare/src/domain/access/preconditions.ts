import { mergedInto, type Precondition, refuse } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { merging } from '../merging.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';

/** What must hold for a command on a person's record that names these things in its path. */
export type OnPathway<Params = unknown> = Precondition<Pathway, AftercareSettings, Params>;

/** Nothing is lacking where this holds. */
export const unless = (holds: boolean) => (holds ? null : {});
/** The thing is not there for this caller; nothing tells whether it is for others. */
export const notThere = {
  kind: 'not-found',
  code: 'not-found',
  detail: refuse.notFound().detail,
} as const;

/** The record decides about its things now: asked once the caller has to do with the thing, so that a stranger learns nothing. */
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

export const outreachIsOpen: OnPathway = {
  kind: 'conflict',
  code: 'outreach-paused',
  detail: 'Nobody reaches out to this person for now.',
  lacks: (state) => unless(outreachOf(state) === 'OPEN'),
};
