import { mergedInto, type Precondition } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { merging } from '../merging.ts';
import type { Pathway } from './state.ts';

export type OnPathway<Params = unknown> = Precondition<Pathway, CourtDiversionSettings, Params>;

/** What is not there for this caller is not there: nothing is told of it. */
export const notThere = {
  kind: 'not-found',
  code: 'not-found',
  detail: 'There is no such record, or it is not one that you may know of.',
} as const;

const notMerged: OnPathway = {
  kind: 'conflict',
  code: 'person-merged',
  detail: 'This record was merged into another; go on with the one that keptRef names.',
  lacks(state) {
    const keptRef = mergedInto(state);
    return keptRef === null ? null : { keptRef };
  },
};

const notTakenApart: OnPathway = {
  kind: 'unavailable',
  code: 'items-returning',
  detail: 'The record is being taken apart; try again in a moment.',
  lacks: (state) => (merging.decides(state) ? null : {}),
};

/** That this record decides about its things now. Asked after whether the thing is there, so that a stranger learns nothing. */
export const decidesHere: readonly OnPathway[] = [notMerged, notTakenApart];
