import { type AgeBand, ageBands } from '@throughcare/contracts';
import { type Ground, type Missing, missing } from './missing.ts';
import type { Served } from './state.ts';

type Ages = Pick<Served, 'minAge' | 'maxAge'>;
export type AgeGround = Extract<Ground, 'NOT_FOR_MINORS' | 'AGE'>;
type Aged = { readonly ageBand: AgeBand | null };
const grownUp = ageBands.UNDER_18.to + 1;

/** It states that it may. Nobody under 18 is offered to anyone else. */
const takesMinors = ({ minAge }: Ages): boolean => minAge !== null && minAge < grownUp;
const takesAdults = ({ maxAge }: Ages): boolean => maxAge === null || maxAge >= grownUp;

/** What the ages of one entry say: a ground, or a question where one of them is not known. */
export function ageSays({ ageBand }: Aged, entry: Ages): Ground | readonly Missing[] {
  const { minAge, maxAge } = entry;
  if (ageBand === 'UNDER_18') return takesMinors(entry) ? [] : 'NOT_FOR_MINORS';
  if (ageBand === null || (minAge === null && maxAge === null)) return [missing('ASK_AGE')];
  const { from, to } = ageBands[ageBand];
  const overlaps = (to ?? Number.POSITIVE_INFINITY) >= (minAge ?? 0) && from <= (maxAge ?? 200);
  return overlaps ? [] : 'AGE';
}

/**
 * Why nobody may name this partner or provider for the person either, whatever else it knows better than its entries:
 * nobody under 18 goes to who does not state that it takes minors, and nobody of age to who takes minors alone.
 */
export function neverByAge({ ageBand }: Aged, entries: readonly Ages[]): AgeGround | null {
  if (ageBand === 'UNDER_18') return entries.some(takesMinors) ? null : 'NOT_FOR_MINORS';
  if (ageBand === null || entries.length === 0) return null;
  return entries.some(takesAdults) ? null : 'AGE';
}
