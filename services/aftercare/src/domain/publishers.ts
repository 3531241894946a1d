import type { Publication } from '@throughcare/record';
import type { Pathway } from './pathway/state.ts';

/** What an event tells the others, given the state after it; types without a row are told to nobody. */
export type Publishers<E extends { type: string }> = {
  readonly [K in E['type']]?: (
    event: Extract<E, { type: K }>,
    state: Pathway,
  ) => readonly (Publication | null)[];
};
