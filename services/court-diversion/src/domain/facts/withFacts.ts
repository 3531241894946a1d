import { amend } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Facts } from './state.ts';

/**
 * The pathway with these facts. What is told about an order shows in it, so its revision moves although the fact is kept
 * beside it: also where facts come or go with a merge.
 */
export function withFacts(state: Pathway, facts: Facts): Pathway {
  let { orders } = state;
  for (const id of new Set([...Object.keys(state.facts), ...Object.keys(facts)])) {
    if (state.facts[id] === facts[id]) continue;
    const fact = facts[id] ?? state.facts[id];
    if (fact && 'orderId' in fact) orders = amend(orders, fact.orderId, {});
  }
  return { ...state, orders, facts };
}
