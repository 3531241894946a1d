import { accountPages, accountThings } from './account/index.ts';
import { cityPages, cityThings } from './city/index.ts';
import { consentPages, consentThings } from './consent/index.ts';
import { courtPages, courtThings } from './court/index.ts';
import type { AnyThing } from './forms/thing.ts';
import { guardianPages, guardianThings } from './guardian/index.ts';
import { healthPages, healthThings } from './health/index.ts';
import { home } from './home/home.ts';
import { intakePages, intakeThings } from './intake/index.ts';
import type { AnyPage } from './kernel/page.ts';
import { ngoPages, ngoThings } from './ngo/index.ts';
import { nowPage, operatorPages, operatorThings } from './operator/index.ts';
import { organisationPages, organisationThings } from './organisation/index.ts';
import { peerPages, peerThings } from './peer/index.ts';
import { minePage, personPages, personThings } from './person/index.ts';
import { prisonPages, prisonThings } from './prison/index.ts';
import { privacyPages } from './privacy/index.ts';
import { providerPages, providerThings } from './provider/index.ts';
import { resultsPage } from './search/results.ts';
import { searchPage } from './search/search.ts';

/** Everything that can be acted on at a desk. */
export const things: readonly AnyThing[] = [
  ...courtThings,
  ...intakeThings,
  ...providerThings,
  ...prisonThings,
  ...healthThings,
  ...ngoThings,
  ...peerThings,
  ...cityThings,
  ...consentThings,
  ...guardianThings,
  ...personThings,
  ...operatorThings,
  ...accountThings,
  ...organisationThings,
];

/** Every page: routes, navigation, the map in the README and the list for tests of accessibility follow from this. */
export const pages: readonly AnyPage[] = [
  home(things, { person: minePage, operator: nowPage }),
  searchPage,
  resultsPage,
  ...courtPages,
  ...intakePages,
  ...providerPages,
  ...prisonPages,
  ...healthPages,
  ...peerPages,
  ...ngoPages,
  ...cityPages,
  ...consentPages,
  ...guardianPages,
  ...privacyPages,
  ...personPages,
  ...operatorPages,
  ...accountPages,
  ...organisationPages,
];
