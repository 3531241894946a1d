import type { Hearing } from '../hearing/state.ts';
import type { OrderState } from '../order/orderState.ts';
import type { Order } from '../order/state.ts';
import type { Breach } from './state.ts';

/** What a breach can be alleged on, by the state of the order. */
export const grounds: Readonly<Partial<Record<OrderState, Breach['ground']>>> = {
  START_OVERDUE: 'START_OVERDUE',
  NON_COMPLIANCE_REPORTED: 'NON_COMPLIANCE',
  TREATMENT_BROKEN_OFF: 'BROKEN_OFF',
};

/** The provider was asked why treatment has not started, after the day passed, and answered or let its time pass. */
export function providerWasHeard(order: Order): boolean {
  const passed = order.overdue.at(-1);
  return order.enquiries.some(
    ({ asked, answer, unanswered }) =>
      passed && (answer !== null || unanswered !== null) && asked.at >= passed.done.at,
  );
}

/** The hearing was held after the breach was alleged. */
export const heardSince = (hearing: Hearing, breach: Breach): boolean =>
  hearing.held !== null && hearing.held.done.at >= breach.done.at;
