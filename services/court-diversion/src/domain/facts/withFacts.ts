import { amend } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Fact, Facts } from './state.ts';

/**
 * The pathway with these facts. What is told about an order or its referral shows in it, so its revision moves although the fact is kept
 * beside it: also where facts come or go with a merge.
 */
export function withFacts(state: Pathway, facts: Facts): Pathway {
  const changed = [...Object.values(state.facts), ...Object.values(facts)].filter(
    ({ id }) => state.facts[id] !== facts[id],
  );
  let { orders } = state;
  for (const fact of changed)
    for (const { id, referralId } of Object.values(orders))
      if ('orderId' in fact ? fact.orderId === id : isOn(fact, referralId))
        orders = amend(orders, id, {});
  return { ...state, orders, facts };
}

const isOn = (fact: Fact, referralId: string): boolean =>
  'referralId' in fact && fact.referralId === referralId;
