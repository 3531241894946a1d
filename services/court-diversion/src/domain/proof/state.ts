import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type Proof = {
  readonly id: string;
  readonly shows: 'START' | 'CONTINUATION';
  readonly on: CalendarDate;
  readonly document: string;
  readonly decideBy: Instant;
  readonly done: Done;
  readonly decision: { readonly accepted: boolean; readonly done: Done } | null;
};
