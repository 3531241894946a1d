import type { AnyErrand } from '@throughcare/service-kit';
import { forwardItems } from './forwardItems.ts';
import { handItemOver } from './handItemOver.ts';
import { markRemoved } from './markRemoved.ts';
import { returnItems } from './returnItems.ts';

/** What one record owes another. */
export const errands: readonly AnyErrand[] = [markRemoved, forwardItems, returnItems, handItemOver];
