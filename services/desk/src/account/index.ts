import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { ownAccountPage, ownAccountThings } from './own.ts';

export const accountPages: readonly AnyPage[] = [ownAccountPage];
export const accountThings: readonly AnyThing[] = ownAccountThings;
