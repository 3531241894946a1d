import { each } from '@throughcare/record';
import { heldLast, holdsOrder, holdsStay, introduced, office, self, source } from './relations.ts';

/** The person, and public offices that have to do with them and take down what the person says in front of them. */
export const takeDownConsent = {
  PERSON: self,
  INTAKE: office,
  ...each(['DCC', 'PROB'], holdsOrder, introduced),
  ...each(['PCM', 'PHC', 'PREC'], holdsStay, heldLast, introduced),
} as const;

/** They, and a source that tells what its file says. */
export const tellOfConsent = { ...takeDownConsent, IMPORT: source } as const;
