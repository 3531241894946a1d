import type { Story } from '../story.ts';
import { candidates } from './candidates.ts';
import { orders } from './orders.ts';
import { ordersInTrouble } from './ordersInTrouble.ts';
import { referrals } from './referrals.ts';
import { screenings } from './screenings.ts';

/** Every story of the sample, about 300 people. */
export const stories: readonly Story[] = [
  ...referrals,
  ...screenings,
  ...candidates,
  ...orders,
  ...ordersInTrouble,
];
