import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { arrivalPage, arrivalThing, numberThing } from './arrival.ts';
import { arrivalsPage } from './arrivals.ts';
import { contactCodeThing } from './contactCode.ts';
import { enrolmentPage, enrolmentThing } from './enrolmentPage.ts';
import { heldPage } from './held.ts';
import { prisonDesk } from './model.ts';
import { packItemOf } from './packItem.ts';
import { personPage } from './person.ts';
import { personThing } from './personThing.ts';
import { planThing } from './planThing.ts';
import { programmesPage } from './programmes.ts';
import { releasesPage } from './releases.ts';
import { reviewPage, reviewThing } from './review.ts';
import { toSettlePage } from './toSettle.ts';

export const prisonPages: readonly AnyPage[] = [
  releasesPage,
  heldPage,
  arrivalsPage,
  programmesPage,
  toSettlePage,
  personPage,
  enrolmentPage,
  arrivalPage,
  reviewPage,
];
export const prisonThings: readonly AnyThing[] = [
  personThing,
  planThing,
  packItemOf('/prison', prisonDesk),
  enrolmentThing,
  reviewThing,
  contactCodeThing,
  arrivalThing,
  numberThing,
];
