import type { AnyQuery } from '@throughcare/record';
import { getPerson } from './getPerson.ts';
import { listCustodyReviews } from './listCustodyReviews.ts';
import { listEnrolments } from './listEnrolments.ts';
import { listOpenDepartures } from './listOpenDepartures.ts';
import { listOstHandOvers } from './listOstHandOvers.ts';
import { listOstRecords } from './listOstRecords.ts';
import { listPeopleHeld } from './listPeopleHeld.ts';
import { listReleases } from './listReleases.ts';

export const queries: readonly AnyQuery[] = [
  listPeopleHeld,
  getPerson,
  listReleases,
  listOpenDepartures,
  listEnrolments,
  listOstRecords,
  listOstHandOvers,
  listCustodyReviews,
];
