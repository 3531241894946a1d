import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ProofEvent } from './events.ts';

export const proofHandlers: Handlers<Pathway, ProofEvent> = {
  'proof-handed-in': changes(({ proofs }, { proof }) => ({ proofs: [...proofs, proof] })),
  'proof-decided': changes(({ proofs }, { proofId, decision }) => ({
    proofs: proofs.map((proof) => (proof.id === proofId ? { ...proof, decision } : proof)),
  })),
};
