import { earliest, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { ClaimCodeEvent } from './evolve.ts';
import { isUsable } from './state.ts';

/** A code that nobody brought in time opens nothing any more. */
export function claimCodeRules(state: Pathway, context: Context): ClaimCodeEvent[] {
  const over = Object.values(state.claimCodes).find(
    (code) => isUsable(code) && context.now >= code.expiresAt,
  );
  if (!over) return [];
  return [{ type: 'claim-code-voided', claimCodeId: over.claimCodeId, done: done(context) }];
}

export const claimCodesDueAt = (state: Pathway): Instant | null =>
  earliest(
    ...Object.values(state.claimCodes)
      .filter(isUsable)
      .map(({ expiresAt }) => expiresAt as Instant),
  );
