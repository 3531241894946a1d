import type { Pathway } from '../pathway/state.ts';
import type { Duplicate } from './state.ts';

/** What intake has not decided: neither another person, nor taken up here. */
export const duplicatesToSettle = ({
  ref,
  duplicates,
  merges,
}: Pick<Pathway, 'ref' | 'duplicates' | 'merges'>): readonly Duplicate[] =>
  Object.values(duplicates).filter(
    ({ otherRef, another }) =>
      another === null && otherRef !== ref && merges.absorbed[otherRef] === undefined,
  );
