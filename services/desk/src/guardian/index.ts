import type { AnyPage } from '../kernel/page.ts';
import { guardiansPage } from './page.ts';

export { guardianThings } from './things.ts';
export const guardianPages: readonly AnyPage[] = [guardiansPage];
