import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';

export const ngoPages: readonly AnyPage[] = [];
export const ngoThings: readonly AnyThing[] = [];
