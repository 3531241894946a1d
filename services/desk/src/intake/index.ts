import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { consentPage, consentThing } from './consent.ts';
import { inboxPage } from './inbox.ts';
import { pairPage, pairThing } from './pair.ts';
import { personPage } from './person.ts';
import { newPersonThing, personThing } from './personThing.ts';
import { referralPage } from './referral.ts';
import { referralThing } from './referralThing.ts';
import { screeningPage } from './screening.ts';
import { screeningsPage } from './screenings.ts';
import { offerThing, screeningThing } from './screeningThing.ts';
import { deathThing, mismatchThing, reviewThing, routeThing, rowsAt } from './settleThings.ts';
import { toSettlePage } from './toSettle.ts';

/** At `/office`: what begins with the name of a service is that service’s own in a house where all stand together. */
export const intakePages: readonly AnyPage[] = [
  inboxPage,
  referralPage,
  screeningsPage,
  toSettlePage,
  screeningPage,
  personPage,
  consentPage,
  pairPage,
];
export const intakeThings: readonly AnyThing[] = [
  referralThing,
  screeningThing,
  offerThing,
  newPersonThing,
  personThing,
  consentThing,
  pairThing,
  deathThing,
  mismatchThing,
  reviewThing,
  routeThing,
  ...rowsAt,
];
