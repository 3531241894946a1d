import type { AnyFollowUp } from '@throughcare/record';
import { forwardItems } from './forwardItems.ts';
import { handItemOver } from './handItemOver.ts';
import { markRemoved } from './markRemoved.ts';
import { returnItems } from './returnItems.ts';

/** What one record owes another. */
export const followUps: readonly AnyFollowUp[] = [
  markRemoved,
  forwardItems,
  returnItems,
  handItemOver,
];
