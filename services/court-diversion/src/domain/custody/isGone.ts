import type { Facts } from '../facts/state.ts';
import { custodyFacts } from './custodyFacts.ts';

/** The person was deported, and no prison has taken them in since. The order stands until the court has decided on it. */
export const isGone = (facts: Facts): boolean =>
  custodyFacts(facts, 'RECEIVED_IN_CUSTODY', 'DEPORTED').at(-1)?.kind === 'DEPORTED';
