export * from './collections.ts';
export * from './followUps.ts';
export * from './mergingOf.ts';
export {
  absorbedBy,
  type Mergeable,
  type Merging,
  mergedInto,
  neverMerged,
  pairOf,
} from './pairs.ts';
export * from './reactions.ts';
