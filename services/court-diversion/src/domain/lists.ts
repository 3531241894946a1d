import type { Duty, IndexEntry, Step } from '@throughcare/record';
import { hearingState } from './hearing/state.ts';
import { merging } from './merging.ts';
import { ordersOwed, tasksOwed } from './order/duties.ts';
import { listKey, unheld } from './order/listKey.ts';
import { orderState } from './order/orderState.ts';
import type { Pathway } from './pathway/state.ts';

export { listKey, unheld } from './order/listKey.ts';

type Moment = Step['at'];

/** What is owed here. Things of a record that was merged away are owed where they went. */
export const duties = (state: Pathway): Duty[] =>
  merging.decides(state) ? [...tasksOwed(state), ...ordersOwed(state)] : [];

/** The court's registers: its orders (all, and by state) and its hearings by time. */
export function registers(state: Pathway): IndexEntry[] {
  if (!merging.decides(state)) return [];
  const courtOf = (orderId: string) => state.orders[orderId]?.court ?? unheld;
  const entry = (name: string, keyed: string, sort: Moment, item: string): IndexEntry => ({
    name,
    key: keyed,
    sort,
    item,
  });
  return [
    ...Object.values(state.orders).flatMap((order) => {
      const court = courtOf(order.id);
      const { id, receivedAt } = order;
      return [
        entry('orders', listKey(court), receivedAt, id),
        entry('orders', listKey(court, orderState(order, state.facts)), receivedAt, id),
      ];
    }),
    ...Object.values(state.hearings)
      .filter((hearing) => hearingState(hearing) !== 'CANCELLED')
      .map((hearing) => entry('hearings', courtOf(hearing.orderId), hearing.at, hearing.id)),
  ];
}
