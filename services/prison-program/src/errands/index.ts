import type { AnyErrand } from '@throughcare/service-kit';
import { forwardItems } from './forwardItems.ts';
import { returnItems } from './returnItems.ts';

export const errands: readonly AnyErrand[] = [forwardItems, returnItems];
