import type { Context } from '@throughcare/record';
import { done } from '../step/done.ts';
import type { ScreeningEvent } from './evolve.ts';
import type { ScreeningState } from './state.ts';

/** The step of a command whose preconditions hold. */
export const moveScreening = (
  screeningId: string,
  to: ScreeningState,
  context: Context,
): ScreeningEvent[] => [
  { type: 'screening-moved', screeningId, to, done: done(context, 'SCREENER', 'ASSR') },
];
