import { nobody, type Publishers } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ProofEvent } from './events.ts';

export const proofPublishers: Publishers<Pathway, ProofEvent> = {
  'proof-handed-in': nobody,
  'proof-decided': nobody,
};
