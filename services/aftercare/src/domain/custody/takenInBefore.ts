import type { Instant } from '@throughcare/contracts';
import type { Pathway } from '../pathway/state.ts';
import { ownStays } from './state.ts';

/** When the person was last taken in by then: what is older was about another stay. Empty where nobody said. */
export const takenInBefore = (state: Pathway, moment: Instant): Instant | '' =>
  ownStays(state)
    .flatMap(({ insideAt }) => insideAt.filter((at) => at <= moment))
    .sort()
    .at(-1) ?? '';
