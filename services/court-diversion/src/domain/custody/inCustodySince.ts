import type { Instant } from '@throughcare/contracts';
import type { Facts } from '../facts/state.ts';
import { custodyFacts } from './custodyFacts.ts';

/** Since when the person is in custody, as far as the court was told; null: not, or not known. */
export function inCustodySince(facts: Facts): Instant | null {
  const last = custodyFacts(
    facts,
    'RECEIVED_IN_CUSTODY',
    'RELEASED_FROM_CUSTODY',
    'RELEASE_WAS_WRONG',
    'ESCAPED',
    'DEPORTED',
  ).at(-1);
  return last?.kind === 'RECEIVED_IN_CUSTODY' || last?.kind === 'RELEASE_WAS_WRONG'
    ? last.at
    : null;
}
