import { intakeEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication, refOf } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { MergeEvent } from './evolve.ts';

/** Both records tell, each on its own stream, when the matter is done there. */
export const mergePublishers: Publishers<Pathway, MergeEvent> = {
  'merge-begun': nobody,
  'merge-let-go': nobody,
  'merge-finished': ({ removedRef, nth }, { ref }) => merged(ref, removedRef, nth),
  'removed-by-merge': ({ keptRef, nth }, { ref }) => merged(keptRef, ref, nth),
  'unmerge-finished': ({ removedRef, nth }, { ref }) => unmerged(ref, removedRef, nth),
  'restored-by-unmerge': ({ keptRef, nth }, { ref }) => unmerged(keptRef, ref, nth),
  'review-settled': nobody,
};

const pair = (keptRef: string, removedRef: string, nth: number) => ({
  keptRef: refOf(keptRef),
  removedRef: refOf(removedRef),
  nth,
});
const merged = (...of: Parameters<typeof pair>): readonly Publication[] =>
  toBoth((audience) => publication(told.personMerged, audience, pair(...of)));
const unmerged = (...of: Parameters<typeof pair>): readonly Publication[] =>
  toBoth((audience) => publication(told.personUnmerged, audience, pair(...of)));
