import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { personPage } from './person.ts';
import { personThing } from './personThing.ts';
import { packItemThing, planThing } from './planThing.ts';
import { releasesPage } from './releases.ts';

export const prisonPages: readonly AnyPage[] = [releasesPage, personPage];
export const prisonThings: readonly AnyThing[] = [personThing, planThing, packItemThing];
