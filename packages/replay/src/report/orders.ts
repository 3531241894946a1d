import {
  type CourtPathway,
  courtPathway,
  type OrderState,
  orderState,
} from '@throughcare/court-diversion';
import { mergedInto } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Report } from './report.ts';
import { scan } from './scan.ts';

const bucketOf: Partial<Record<OrderState, keyof Report['orders']>> = {
  ISSUED: 'awaitingStart',
  START_OVERDUE: 'awaitingStart',
  ACTIVE: 'active',
  NON_COMPLIANCE_REPORTED: 'active',
  TREATMENT_BROKEN_OFF: 'active',
  BREACHED: 'active',
  SUSPENDED: 'suspended',
  COMPLETED: 'completed',
  REVOKED: 'revoked',
  ENDED_ADMIN: 'ended',
};

export type OrderFigures = {
  readonly orders: Report['orders'];
  readonly startImplied: number;
  readonly startOverdue: number;
};

/** Orders that were ever issued, by where they stand; records that were merged away are counted where they went. */
export async function orderFigures(store: Store): Promise<OrderFigures> {
  const orders = {
    issued: 0,
    awaitingStart: 0,
    active: 0,
    suspended: 0,
    completed: 0,
    revoked: 0,
    ended: 0,
  };
  let startImplied = 0;
  let startOverdue = 0;
  for await (const { state } of scan<CourtPathway>(store, courtPathway.kind)) {
    if (mergedInto(state) !== null) continue;
    for (const order of Object.values(state.orders)) {
      if (!order.issued) continue;
      orders.issued++;
      const bucket = bucketOf[orderState(order, state.facts)];
      if (bucket) orders[bucket]++;
      if (order.end?.startImplied) startImplied++;
      startOverdue += order.overdue.length;
    }
  }
  return { orders, startImplied, startOverdue };
}
