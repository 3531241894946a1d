import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Mismatch } from './state.ts';

export type OfMismatch = { readonly mismatchId: string };

export const mismatchOf = (state: Pathway, { mismatchId }: OfMismatch): Mismatch =>
  held(state.mismatches[mismatchId]);

export const mismatchIsThere: Requires<OfMismatch> = shown<OfMismatch>(
  ({ mismatches }, { params }) => mismatches[params.mismatchId] !== undefined,
);
