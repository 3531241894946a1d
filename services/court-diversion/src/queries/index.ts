import { type AnyQuery, myWorkOf } from '@throughcare/record';
import { getHearing } from './getHearing.ts';
import { getOrder } from './getOrder.ts';
import { getOrderTimeline } from './getOrderTimeline.ts';
import { getProfile } from './getProfile.ts';
import { getProof } from './getProof.ts';
import { listHearings } from './listHearings.ts';
import { listOrderHearings } from './listOrderHearings.ts';
import { listOrders } from './listOrders.ts';
import { listPersonOrders } from './listPersonOrders.ts';
import { listProfiles } from './listProfiles.ts';
import { listTasks } from './listTasks.ts';
import { listToAssess } from './listToAssess.ts';
import { whatWaits } from './whatWaits.ts';

const asked: readonly AnyQuery[] = [
  getHearing,
  getOrder,
  getOrderTimeline,
  getProfile,
  getProof,
  listHearings,
  listOrderHearings,
  listOrders,
  listPersonOrders,
  listProfiles,
  listTasks,
  listToAssess,
  whatWaits,
];

/** Everything that can be looked up at the court. */
export const queries: readonly AnyQuery[] = [...asked, myWorkOf('court-diversion', asked)];
