import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** A referral that intake routed here: asked for, so it is offered whatever the need. Its end may be heard before it. */
export type RoutedReferral = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly urgent: boolean;
  /** Withdrawn; for good. */
  readonly closed: boolean;
};

export const joinReferrals = (ours: RoutedReferral, theirs: RoutedReferral): RoutedReferral => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
  closed: ours.closed || theirs.closed,
});
