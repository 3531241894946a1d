import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

/** When the person was last taken in by then: what is older was about another stay. Empty where nobody said. */
export const takenInBefore = ({ custody }: Pathway, moment: Instant): Instant | '' =>
  inOrder(custody)
    .flatMap(({ insideAt }) => insideAt.filter((at) => at <= moment))
    .sort()
    .at(-1) ?? '';
