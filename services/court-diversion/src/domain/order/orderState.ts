import { openBreach } from '../breach/state.ts';
import { unanswered } from '../compliance/state.ts';
import type { Facts } from '../facts/state.ts';
import { heldPlace } from '../place/state.ts';
import { openSuspension } from '../suspension/state.ts';
import { startByOf } from '../terms/dates.ts';
import { openBreakOff } from '../treatment/breakOff.ts';
import type { Order } from './state.ts';

/** Domain reference 2.3. BREACH_DISMISSED and VARIED are decisions on a breach; the order then stands where it stood. */
export const orderStates = [
  'CANDIDATE',
  'NOT_ELIGIBLE',
  'LEGALLY_ELIGIBLE',
  'NOT_SUITABLE',
  'CLINICALLY_SUITABLE',
  'TREATMENT_PLACE_CONFIRMED',
  'OFFERED',
  'DECLINED',
  'CONSENTED',
  'ISSUED',
  'START_OVERDUE',
  'ACTIVE',
  'SUSPENDED',
  'NON_COMPLIANCE_REPORTED',
  'TREATMENT_BROKEN_OFF',
  'BREACHED',
  'COMPLETED',
  'REVOKED',
  'ENDED_ADMIN',
  'WITHDRAWN_BY_PERSON',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Where nothing more happens of itself. */
export const closedStates: readonly OrderState[] = [
  'NOT_ELIGIBLE',
  'NOT_SUITABLE',
  'DECLINED',
  'COMPLETED',
  'REVOKED',
  'ENDED_ADMIN',
  'WITHDRAWN_BY_PERSON',
];
export const isOpen = (order: Order, facts: Facts): boolean =>
  !closedStates.includes(orderState(order, facts));

/** The one state that an order shows, from what is recorded about it. */
export function orderState(order: Order, facts: Facts): OrderState {
  if (order.end) return order.end.as;
  return order.issued ? issuedState(order, facts) : candidateState(order);
}

function issuedState(order: Order, facts: Facts): OrderState {
  if (openBreach(order)) return 'BREACHED';
  if (openSuspension(order)) return 'SUSPENDED';
  if (!order.start) {
    const startBy = startByOf(order);
    return order.overdue.some(({ dueOn }) => dueOn === startBy) ? 'START_OVERDUE' : 'ISSUED';
  }
  if (openBreakOff(order, facts)) return 'TREATMENT_BROKEN_OFF';
  if (unanswered(order)) return 'NON_COMPLIANCE_REPORTED';
  return 'ACTIVE';
}

function candidateState(order: Order): OrderState {
  if (order.answer) return order.answer.consented ? 'CONSENTED' : 'DECLINED';
  if (order.offer) return 'OFFERED';
  if (order.suitability) {
    if (!order.suitability.suitable) return 'NOT_SUITABLE';
    return heldPlace(order) ? 'TREATMENT_PLACE_CONFIRMED' : 'CLINICALLY_SUITABLE';
  }
  if (order.eligibility) return order.eligibility.eligible ? 'LEGALLY_ELIGIBLE' : 'NOT_ELIGIBLE';
  return 'CANDIDATE';
}
