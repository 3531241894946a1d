import { amend } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Facts } from './state.ts';

/**
 * The pathway with these facts. What is told about an order shows in it, so its revision moves although the fact is kept
 * beside it: also where facts come or go with a merge.
 */
export function withFacts(state: Pathway, facts: Facts): Pathway {
  const changed = [...Object.values(state.facts), ...Object.values(facts)].filter(
    ({ id }) => state.facts[id] !== facts[id],
  );
  let { orders } = state;
  for (const fact of changed) if ('orderId' in fact) orders = amend(orders, fact.orderId, {});
  return { ...state, orders, facts };
}
