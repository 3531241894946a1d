import type { AnyQuery } from '@throughcare/record';
import { getHearing } from './getHearing.ts';
import { getOrder } from './getOrder.ts';
import { getProof } from './getProof.ts';
import { listHearings } from './listHearings.ts';
import { listOrderHearings } from './listOrderHearings.ts';
import { listOrders } from './listOrders.ts';
import { listPersonOrders } from './listPersonOrders.ts';
import { listTasks } from './listTasks.ts';
import { listToAssess } from './listToAssess.ts';
import { whatWaits } from './whatWaits.ts';

/** Everything that can be looked up at the court. */
export const queries: readonly AnyQuery[] = [
  getHearing,
  getOrder,
  getProof,
  listHearings,
  listOrderHearings,
  listOrders,
  listPersonOrders,
  listTasks,
  listToAssess,
  whatWaits,
];
