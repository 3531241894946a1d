import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { ownKeysPage } from './keys.ts';
import { ownKeysThings } from './keyThings.ts';
import { ownNoticesPage, ownNoticesThings } from './notices.ts';

export const organisationPages: readonly AnyPage[] = [ownNoticesPage, ownKeysPage];
export const organisationThings: readonly AnyThing[] = [...ownNoticesThings, ...ownKeysThings];
