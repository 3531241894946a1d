import type { AboutOrder } from '../order/about.ts';
import type { Done } from '../step/done.ts';
import type { End } from './state.ts';

export type EndingEvent =
  | AboutOrder<'ended', { end: End; beforeIssue: boolean }>
  | AboutOrder<'end-lifted', { done: Done; overturned: boolean }>;
