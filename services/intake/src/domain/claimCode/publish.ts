import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ClaimCodeEvent } from './evolve.ts';

/** Of codes nobody is told; of the consent that one becomes, those whom it concerns. */
export const claimCodePublishers: Publishers<Pathway, ClaimCodeEvent> = {
  'claim-code-issued': nobody,
  'claim-code-redeemed': nobody,
  'claim-code-voided': nobody,
};
