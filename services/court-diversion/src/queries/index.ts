import type { AnyQuery } from '@throughcare/record';
import { getOrder } from './get-order.ts';
import { listHearings } from './list-hearings.ts';
import { listOrderHearings } from './list-order-hearings.ts';
import { listOrders } from './list-orders.ts';
import { listPersonOrders } from './list-person-orders.ts';
import { listTasks } from './list-tasks.ts';
import { listToAssess } from './list-to-assess.ts';

/** Everything that can be looked up at the court. */
export const queries: readonly AnyQuery[] = [
  getOrder,
  listHearings,
  listOrderHearings,
  listOrders,
  listPersonOrders,
  listTasks,
  listToAssess,
];
