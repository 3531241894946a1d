import type { Step } from '@throughcare/record';
import { hearingState } from './hearing/state.ts';
import { merging } from './merging.ts';
import { orderState } from './order/orderState.ts';
import type { Pathway } from './pathway/state.ts';

/** The key of what no court holds yet. */
export const unheld = '-';

type Entry = { name: string; key: string; sort: string; item: string };
type Moment = Step['at'];

/** Index keys are a court, or a court and a state. */
export const listKey = (...parts: readonly string[]): string => parts.join('/');

/** The court's lists: its orders (all, and by state), its open tasks by due moment, its hearings by time. */
export function lists(state: Pathway): Entry[] {
  // Things of a record that was merged away are listed where they went.
  if (!merging.decides(state)) return [];
  const courtOf = (orderId: string) => state.orders[orderId]?.court ?? unheld;
  const entry = (name: string, keyed: string, sort: Moment, item: string): Entry => ({
    name,
    key: keyed,
    sort,
    item,
  });
  return [
    ...Object.values(state.orders).flatMap((order) => {
      const court = courtOf(order.id);
      const is = orderState(order, state.facts);
      const { id, receivedAt, assessorOrg, suitabilityBy } = order;
      const listed = [
        entry('orders', listKey(court), receivedAt, id),
        entry('orders', listKey(court, is), receivedAt, id),
      ];
      return is === 'LEGALLY_ELIGIBLE'
        ? [...listed, entry('to-assess', assessorOrg ?? court, suitabilityBy ?? receivedAt, id)]
        : listed;
    }),
    ...Object.values(state.tasks).map((task) =>
      entry('tasks', courtOf(task.orderId), task.dueAt, task.id),
    ),
    ...Object.values(state.hearings)
      .filter((hearing) => hearingState(hearing) !== 'CANCELLED')
      .map((hearing) => entry('hearings', courtOf(hearing.orderId), hearing.at, hearing.id)),
  ];
}
