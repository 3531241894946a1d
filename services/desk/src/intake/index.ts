import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { inboxPage } from './inbox.ts';
import { referralPage } from './referral.ts';
import { referralThing } from './referralThing.ts';

export const intakePages: readonly AnyPage[] = [inboxPage, referralPage];
export const intakeThings: readonly AnyThing[] = [referralThing];
