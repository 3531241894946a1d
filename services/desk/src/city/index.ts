import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { cardsPage } from './cards.ts';
import { consentsOfPerson, consentsPage } from './consents.ts';
import { gapsPage, gapsThing, gapThing } from './gaps.ts';
import { indicatorsPage } from './indicators.ts';
import { partnerPage, partnerThing } from './partner.ts';
import { partnersPage } from './partners.ts';
import { placementPage, placementThing } from './placement.ts';
import { unplacedPage } from './unplaced.ts';
import { windowPage, windowsPage, windowThing } from './windows.ts';

export const cityPages: readonly AnyPage[] = [
  unplacedPage,
  placementPage,
  windowsPage,
  windowPage,
  gapsPage,
  partnersPage,
  partnerPage,
  indicatorsPage,
  consentsPage,
  cardsPage,
];
export const cityThings: readonly AnyThing[] = [
  placementThing,
  windowThing,
  gapsThing,
  gapThing,
  partnerThing,
  consentsOfPerson,
];
