export type { Carried, CarriedItem } from './carried.ts';
export * from './collections.ts';
export * from './followUps.ts';
export * from './mergingOf.ts';
export {
  absorbedBy,
  type Mergeable,
  type Merging,
  mergedInto,
  neverMerged,
  type Pair,
  pairOf,
} from './pairs.ts';
export * from './reactions.ts';
