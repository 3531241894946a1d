import type { AnyFollowUp } from '@throughcare/record';
import { forwardItems } from './forwardItems.ts';
import { returnItems } from './returnItems.ts';

export const followUps: readonly AnyFollowUp[] = [forwardItems, returnItems];
