import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { againThing } from './again.ts';
import { cardPage, cardThing } from './card.ts';
import { accountPage, accountThing, codeThing } from './code.ts';
import { consentPage, consentThing } from './consent.ts';
import { consentsPage } from './consents.ts';
import { looksPage } from './looks.ts';
import { minePage } from './mine.ts';
import { routeThing, screeningThing } from './offered.ts';
import { orderPage, orderThing } from './order.ts';
import { referralPage, referralThing, wordThing } from './referral.ts';
import { startThing } from './start.ts';
import { supportPage, supportThing } from './support.ts';
import { treatmentPage, treatmentThing } from './treatment.ts';

export { minePage } from './mine.ts';

export const personPages: readonly AnyPage[] = [
  minePage,
  consentsPage,
  looksPage,
  cardPage,
  consentPage,
  orderPage,
  supportPage,
  treatmentPage,
  referralPage,
  accountPage,
];
export const personThings: readonly AnyThing[] = [
  codeThing,
  accountThing,
  startThing,
  againThing,
  consentThing,
  orderThing,
  supportThing,
  treatmentThing,
  referralThing,
  wordThing,
  routeThing,
  screeningThing,
  cardThing,
];
