import { type Facts, factsOf } from '../facts/state.ts';

/** The person was deported, and no prison has taken them in since. The order stands until the court has decided on it. */
export const isGone = (facts: Facts): boolean =>
  factsOf(facts, 'RECEIVED_IN_CUSTODY', 'DEPORTED').at(-1)?.kind === 'DEPORTED';
