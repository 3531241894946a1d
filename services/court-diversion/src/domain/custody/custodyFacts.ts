import { type Fact, type Facts, factsOf } from '../facts/state.ts';

type CustodyKind =
  | 'RECEIVED_IN_CUSTODY'
  | 'RELEASED_FROM_CUSTODY'
  | 'RELEASE_WAS_WRONG'
  | 'ESCAPED'
  | 'DEPORTED';

/** What prisons told of this person, the earliest first: nothing of a stay that turned out to be somebody else's. */
export function custodyFacts<K extends CustodyKind>(
  facts: Facts,
  ...kinds: readonly K[]
): Extract<Fact, { kind: K }>[] {
  const voided = new Set(factsOf(facts, 'STAY_VOIDED').map(({ stayId }) => stayId));
  return factsOf(facts, ...kinds).filter(
    (fact) => !('stayId' in fact && fact.stayId !== null && voided.has(fact.stayId)),
  );
}
