import type { CalendarDate } from '@throughcare/contracts';
import type { CompletionCode, EndReason, RevocationCode } from '../order/reasons.ts';
import type { Done } from '../step/done.ts';

/** How it ended and why, by the table of that ending. */
export type End = {
  readonly on: CalendarDate;
  readonly startImplied: boolean;
  readonly done: Done;
} & (
  | { readonly as: 'COMPLETED'; readonly reason: CompletionCode }
  | { readonly as: 'REVOKED'; readonly reason: RevocationCode }
  | { readonly as: 'ENDED_ADMIN'; readonly reason: EndReason }
  | { readonly as: 'WITHDRAWN_BY_PERSON'; readonly reason: null }
);
