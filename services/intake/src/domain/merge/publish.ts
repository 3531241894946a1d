import { intakeEventTypes as told } from '@throughcare/contracts';
import {
  type Merging,
  nobody,
  type Publication,
  type Publishers,
  publication,
  refOf,
} from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { MergeEvent } from './evolve.ts';

/** Both records tell, each on its own stream, when the matter is done there. */
export const mergePublishers: Publishers<Pathway, MergeEvent> = {
  'merge-begun': nobody,
  'merge-let-go': nobody,
  'merge-finished': ({ removedRef, nth }, { ref }) => merged(ref, removedRef, nth),
  'removed-by-merge': ({ keptRef, nth }, { ref }) => merged(keptRef, ref, nth),
  'unmerge-finished': ({ removedRef, nth }, { ref, merging }) =>
    unmerged(pair(ref, removedRef, nth), ordersThatWent(merging, removedRef)),
  'restored-by-unmerge': ({ keptRef, nth }, { ref }) => unmerged(pair(keptRef, ref, nth), []),
  'review-settled': nobody,
};

const pair = (keptRef: string, removedRef: string, nth: number) => ({
  keptRef: refOf(keptRef),
  removedRef: refOf(removedRef),
  nth,
});
const merged = (...of: Parameters<typeof pair>): readonly Publication[] =>
  toBoth((audience) => publication(told.personMerged, audience, pair(...of)));
/** Orders are the courts' and their neighbours' to know of. */
const unmerged = (of: ReturnType<typeof pair>, orders: readonly string[]): readonly Publication[] =>
  toBoth((audience) => {
    const named = audience === 'justice' && orders.length > 0;
    return publication(told.personUnmerged, audience, {
      ...of,
      ...(named && { orders: [...orders] }),
    });
  });

const ordersThatWent = ({ gone }: Merging, removedRef: string): readonly string[] =>
  Object.entries(gone).flatMap(([key, to]) => {
    const [collection, id = ''] = key.split('/');
    return collection === 'candidates' && to === removedRef ? [id] : [];
  });
