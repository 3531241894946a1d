import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { accountPage } from './account.ts';
import { accountsPage } from './accounts.ts';
import { accountThings } from './accountThings.ts';
import { eventPage, findEventPage } from './events.ts';
import { flowPage } from './flow.ts';
import { inTransitPage } from './inTransit.ts';
import { noticePage } from './notice.ts';
import { noticesPage } from './notices.ts';
import { noticeThings } from './noticeThings.ts';
import { parkedPage } from './parked.ts';
import { redrivePages, redriveThings } from './redrive.ts';

export { nowPage } from './now.ts';

export const operatorPages: readonly AnyPage[] = [
  flowPage,
  parkedPage,
  ...redrivePages,
  inTransitPage,
  findEventPage,
  eventPage,
  accountsPage,
  accountPage,
  noticesPage,
  noticePage,
];
export const operatorThings: readonly AnyThing[] = [
  ...redriveThings,
  ...accountThings,
  ...noticeThings,
];
