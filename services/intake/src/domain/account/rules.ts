import { earliest, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { AccountEvent } from './evolve.ts';
import { isOpen } from './state.ts';

/** A code that nobody brought in time binds nothing any more. */
export function accountRules(state: Pathway, context: Context): AccountEvent[] {
  const over = Object.values(state.accountCodes).find(
    (code) => isOpen(code) && context.now >= code.expiresAt,
  );
  if (!over) return [];
  return [{ type: 'account-code-voided', accountCodeId: over.accountCodeId, done: done(context) }];
}

export const accountCodesDueAt = (state: Pathway): Instant | null =>
  earliest(
    ...Object.values(state.accountCodes)
      .filter(isOpen)
      .map(({ expiresAt }) => expiresAt as Instant),
  );
