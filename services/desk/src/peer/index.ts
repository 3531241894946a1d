import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { codeThing } from './code.ts';
import { contactThing } from './contact.ts';
import { todayPage } from './today.ts';

export const peerPages: readonly AnyPage[] = [todayPage];
export const peerThings: readonly AnyThing[] = [contactThing, codeThing];
