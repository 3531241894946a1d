import type { AnyErrand } from '@throughcare/service-kit';
import { forwardItems } from './forward-items.ts';
import { returnItems } from './return-items.ts';

/** What one record owes to another. */
export const errands: readonly AnyErrand[] = [forwardItems, returnItems];
