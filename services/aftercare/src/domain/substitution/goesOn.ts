import type { Instant } from '@throughcare/contracts';
import type { NeedEvent } from '../need/evolve.ts';
import type { SubstitutionEvent, SubstitutionWord } from './evolve.ts';

/** A word on treatment that somebody is on, or should be: it makes the need known as well. */
export const goesOn = (
  treatment: Treatment,
  told: Instant,
  word: SubstitutionWord,
): (NeedEvent | SubstitutionEvent)[] => [
  { type: 'need-heard', id: treatment.ostId, source: 'SUBSTITUTION', need: 'KNOWN', at: told },
  substitutionHeard(treatment, told, word),
];

/** As its events name it: the treatment, and the stay in which a prison began it. */
type Treatment = { readonly ostId: string; readonly stayId?: string | undefined };

export const substitutionHeard = (
  { ostId: id, stayId }: Treatment,
  told: Instant,
  word: SubstitutionWord,
): SubstitutionEvent => ({
  type: 'substitution-heard',
  id,
  word: stayId === undefined ? word : { ...word, stayId },
  told,
});
