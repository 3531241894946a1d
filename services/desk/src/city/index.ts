import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { placementPage, placementThing } from './placement.ts';
import { unplacedPage } from './unplaced.ts';

export const cityPages: readonly AnyPage[] = [unplacedPage, placementPage];
export const cityThings: readonly AnyThing[] = [placementThing];
