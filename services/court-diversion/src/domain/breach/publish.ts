import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import { namedProvider, type Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { BreachEvent } from './events.ts';

const breached = (order: Order, outcomeCode: 'ALLEGED' | 'PROVEN' | 'DISMISSED' | 'VARIED') => {
  const breach = { orderId: order.id, providerOrg: namedProvider(order), outcomeCode };
  return publication(told.orderBreached, 'justice', breach, 'ORDER');
};

export const breachPublishers: Publishers<Pathway, BreachEvent> = {
  'breach-filed': tells((_event, order) => [breached(order, 'ALLEGED')]),
  // It suspends nothing, so that nobody outside the court acts on it.
  challenged: nobody,
  'challenge-decided': nobody,
  'breach-decided': tells(({ decision: { outcome } }, order) => [
    breached(order, outcome === 'REVOKED' ? 'PROVEN' : outcome),
  ]),
};
