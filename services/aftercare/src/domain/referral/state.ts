import type { Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** A referral that intake routed here: asked for, so it is offered whatever the need. Its end may be heard before it. */
export type RoutedReferral = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly urgent: boolean;
  /** It was routed here: that it is on hold, or withdrawn, is told of others too. */
  readonly routed: boolean;
  /** On hold at intake: nobody is asked until it goes on. */
  readonly onHold: boolean;
  /** When the person last said at intake that they want what it asks for; null where they never had to say so. */
  readonly wantedAt: Instant | null;
  /** Withdrawn; for good. */
  readonly closed: boolean;
};

export const joinReferrals = (ours: RoutedReferral, theirs: RoutedReferral): RoutedReferral => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
  closed: ours.closed || theirs.closed,
});

/** Whether a partner is to be looked for. */
export const isSoughtFor = ({ routed, closed, onHold }: RoutedReferral): boolean =>
  routed && !closed && !onHold;
