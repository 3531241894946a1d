import type { AnyFollowUp } from '@throughcare/record';
import { forwardItems } from './forward-items.ts';
import { returnItems } from './return-items.ts';

/** What one record owes to another. */
export const followUps: readonly AnyFollowUp[] = [forwardItems, returnItems];
