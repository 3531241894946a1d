import type { Story } from '../story.ts';
import { afterRelease } from './afterRelease.ts';
import { candidates } from './candidates.ts';
import { custody } from './custody.ts';
import { deathsAndMerges } from './deathsAndMerges.ts';
import { minors } from './minors.ts';
import { offers } from './offers.ts';
import { orders } from './orders.ts';
import { ordersInTrouble } from './ordersInTrouble.ts';
import { programmes } from './programmes.ts';
import { referrals } from './referrals.ts';
import { releases } from './releases.ts';
import { screenings } from './screenings.ts';
import { substitution } from './substitution.ts';
import { today } from './today.ts';

/** Every story of the sample, about 300 people. */
export const stories: readonly Story[] = [
  ...referrals,
  ...screenings,
  ...candidates,
  ...orders,
  ...ordersInTrouble,
  ...custody,
  ...programmes,
  ...substitution,
  ...releases,
  ...offers,
  ...afterRelease,
  ...minors,
  ...deathsAndMerges,
  ...today,
];
