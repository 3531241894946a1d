import type { AboutOrder } from '../order/about.ts';
import type { Proof } from './state.ts';

export type ProofEvent =
  | AboutOrder<'proof-handed-in', { proof: Proof }>
  | AboutOrder<'proof-decided', { proofId: string; decision: NonNullable<Proof['decision']> }>;
