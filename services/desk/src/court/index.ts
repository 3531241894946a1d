import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';

export const courtPages: readonly AnyPage[] = [];
export const courtThings: readonly AnyThing[] = [];
