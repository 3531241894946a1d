import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { ownNoticesPage, ownNoticesThings } from './notices.ts';

export const organisationPages: readonly AnyPage[] = [ownNoticesPage];
export const organisationThings: readonly AnyThing[] = ownNoticesThings;
