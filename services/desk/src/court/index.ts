import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { calendarFile, calendarPage } from './calendar.ts';
import { candidatesPage } from './candidates.ts';
import { dayPage } from './day.ts';
import { hearingPage, hearingThing } from './hearingPage.ts';
import { hearingReport } from './hearingReport.ts';
import { orderDocument } from './orderDocument.ts';
import { orderPage } from './orderPage.ts';
import { ordersPage } from './orders.ts';
import { orderThing } from './orderThing.ts';
import { proofPage, proofThing } from './proofPage.ts';
import { toAssessPage } from './toAssess.ts';

export const courtPages: readonly AnyPage[] = [
  dayPage,
  candidatesPage,
  ordersPage,
  calendarPage,
  calendarFile,
  toAssessPage,
  orderPage,
  orderDocument,
  hearingPage,
  hearingReport,
  proofPage,
];
export const courtThings: readonly AnyThing[] = [orderThing, hearingThing, proofThing];
