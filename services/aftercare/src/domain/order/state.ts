import type { CalendarDate, Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** What the court has said of an order; recorded as heard, also before the place is asked for. */
export type OrderFacts = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly issued: boolean;
  readonly startBy: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly over: 'ORDER_REVOKED' | 'ORDER_COMPLETED' | 'ORDER_ENDED' | null;
};
export const joinOrders = (ours: OrderFacts, theirs: OrderFacts): OrderFacts => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
});

/** The court asks for a treatment place; its id is that of the treatment episode which follows. */
export type PlaceRequest = {
  readonly id: string;
  readonly orderId: string;
  /** Whom the court asked; null: any provider of the area. */
  readonly askedOrg: string | null;
  readonly area: string;
  readonly needs: readonly string[];
  /** Until when the court wants the place held. */
  readonly wantedUntil: Instant;
  readonly startBy: CalendarDate | null;
  readonly at: Instant;
};

/** The court no longer needs the place that it asked this provider for. */
export type Withdrawal = {
  readonly id: string;
  readonly orderId: string;
  readonly providerOrg: string | null;
  readonly at: Instant;
};
