import type { CalendarDate, Instant } from '@throughcare/contracts';
import {
  type ById,
  earlierOf,
  type FirstTold,
  inOrder,
  laterWords,
  put,
  type Told,
} from '@throughcare/record';

/** What the court has said of an order; recorded as heard, also before the place is asked for. */
export type OrderFacts = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly issued: boolean;
  readonly startBy: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly over: 'ORDER_REVOKED' | 'ORDER_COMPLETED' | 'ORDER_ENDED' | null;
  /** What the court gives for that, as a code. */
  readonly overBecause: string | null;
  readonly suspended: boolean;
  /** The start that the court knows of, whoever showed it. */
  readonly startedOn: CalendarDate | null;
  /** Hearings at which the order may be completed. */
  readonly completions: ById<CompletionHearing>;
};
export type CompletionHearing = {
  readonly id: string;
  readonly on: CalendarDate;
  readonly cancelled: boolean;
};

/** A hearing that was cancelled stays so, whichever word of it comes first. */
export function joinCompletions(
  ours: OrderFacts['completions'],
  theirs: OrderFacts['completions'],
): OrderFacts['completions'] {
  return inOrder(theirs).reduce((all, one) => {
    const cancelled = one.cancelled || all[one.id]?.cancelled === true;
    return put(all, one.id, { ...one, cancelled });
  }, ours);
}
export const joinOrders = (ours: OrderFacts, theirs: OrderFacts): OrderFacts => ({
  ...laterWords(ours, theirs, { completions: joinCompletions }),
  first: earlierOf(ours.first, theirs.first),
});

/** The court asks for a treatment place; the court's id of it is that of the treatment episode which follows. */
export type PlaceRequest = {
  readonly id: string;
  readonly orderId: string;
  /** Whom the court asked; null: any provider of the area. */
  readonly askedOrg: string | null;
  /** Not asked where the court names nobody: they took a place back. */
  readonly except: readonly string[];
  readonly area: string;
  readonly needs: readonly string[];
  /** Until when the court wants the place held. */
  readonly wantedUntil: Instant;
  readonly startBy: CalendarDate | null;
  readonly at: Instant;
};

/** A provider confirmed the place that a request asks for to the court itself. */
export type WrittenPlace = {
  /** Of the request that it answers. */
  readonly id: string;
  readonly orderId: string;
  readonly providerOrg: string;
  /** Null: no time was said, and what the court asked for counts. */
  readonly heldUntil: Instant | null;
};

/** The court no longer needs a place that it asked for. */
export type Withdrawal = {
  readonly id: string;
  readonly orderId: string;
  /** Null: whatever waits of what was asked for the order. */
  readonly requestId: string | null;
  readonly at: Instant;
};
