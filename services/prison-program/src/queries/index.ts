import type { AnyQuery } from '@throughcare/record';
import { custodyReviews } from './custodyReviews.ts';
import { enrolmentsByStatus } from './enrolmentsByStatus.ts';
import { openDepartures } from './openDepartures.ts';
import { ostHandOvers } from './ostHandOvers.ts';
import { ostRecords } from './ostRecords.ts';
import { peopleHeld } from './peopleHeld.ts';
import { person } from './person.ts';
import { releases } from './releases.ts';

export const queries: readonly AnyQuery[] = [
  peopleHeld,
  person,
  releases,
  openDepartures,
  enrolmentsByStatus,
  ostRecords,
  ostHandOvers,
  custodyReviews,
];
