import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { arrivalPage, arrivalThing, numberThing } from './arrival.ts';
import { arrivalsPage } from './arrivals.ts';
import { contactCodeThing } from './contactCode.ts';
import { heldPage } from './held.ts';
import { personPage } from './person.ts';
import { personThing } from './personThing.ts';
import { packItemThing, planThing } from './planThing.ts';
import { releasesPage } from './releases.ts';

export const prisonPages: readonly AnyPage[] = [
  releasesPage,
  heldPage,
  arrivalsPage,
  personPage,
  arrivalPage,
];
export const prisonThings: readonly AnyThing[] = [
  personThing,
  planThing,
  packItemThing,
  contactCodeThing,
  arrivalThing,
  numberThing,
];
