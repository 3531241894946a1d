import type { Instant } from '@throughcare/contracts';
import type { NeedEvent } from '../need/evolve.ts';
import type { SubstitutionEvent, SubstitutionWord } from './evolve.ts';

/** A word on treatment that somebody is on, or should be: it makes the need known as well. */
export const goesOn = (
  id: string,
  told: Instant,
  word: SubstitutionWord,
): (NeedEvent | SubstitutionEvent)[] => [
  { type: 'need-heard', id, source: 'SUBSTITUTION', need: 'KNOWN', at: told },
  { type: 'substitution-heard', id, word, told },
];
