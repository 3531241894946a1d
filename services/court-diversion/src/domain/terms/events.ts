import type { AboutOrder } from '../order/about.ts';
import type { Done } from '../step/done.ts';
import type { Terms } from './state.ts';
import type { Change } from './variation.ts';

export type TermsEvent =
  | AboutOrder<'issued', { terms: Terms; graceDays: number; done: Done }>
  | AboutOrder<'varied', { terms: Terms; changed: readonly Change[]; reason: string; done: Done }>;
