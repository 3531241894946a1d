import { type Duty, listed, waiting } from '@throughcare/record';
import { assessedBy } from '../candidate/assessedBy.ts';
import type { Pathway } from '../pathway/state.ts';
import { listKey, unheld } from './listKey.ts';
import { nextOfOrder } from './nextOfOrder.ts';
import { openOrders } from './openOrders.ts';
import { orderState } from './orderState.ts';
import type { Order } from './state.ts';

/** Open tasks, at the court that holds the order. */
export const tasksOwed = ({ orders, tasks }: Pathway): Duty[] =>
  Object.values(tasks).map(({ id, code, orderId, dueAt: due }) =>
    listed(
      'tasks',
      { kind: code === 'DEATH_REPORTED' ? 'DEATH_REPORT' : 'ORDER', id, due },
      { key: listKey(orders[orderId]?.court ?? unheld), sort: due },
    ),
  );

/** Beside its tasks an open order waits for its next moment; while it is with an assessor, on the assessor's list. */
export const ordersOwed = (state: Pathway): Duty[] =>
  openOrders(state).flatMap((order) => {
    const moves = nextOfOrder(order, state);
    const { id, receivedAt, suitabilityBy: due } = order;
    const desk = assessorOf(order, state);
    if (desk !== null)
      return listed(
        'to-assess',
        { kind: 'ORDER', id, due, moves },
        { key: listKey(desk), sort: due ?? receivedAt },
      );
    return moves === null ? [] : waiting('ORDER', id, moves);
  });

const assessorOf = (order: Order, { facts }: Pathway): string | null =>
  orderState(order, facts) === 'LEGALLY_ELIGIBLE' ? (assessedBy(order) ?? unheld) : null;
