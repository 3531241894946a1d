import type { FollowUpTools } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { custodyReview, type ReviewEvent, type ReviewItem } from './document.ts';

type Added = NonNullable<ReviewItem['added']>;

/** Puts something that no message alone says on the review list of a prison, once. */
export const putOnReviewList = (
  tools: FollowUpTools<Settings>,
  reviewId: string,
  added: Omit<Added, 'publishedAt' | 'row' | 'step'>,
): Promise<unknown> =>
  tools.change(custodyReview, reviewId, (item, context): ReviewEvent[] =>
    item.added
      ? []
      : [
          {
            type: 'review-item-added',
            added: { ...added, publishedAt: null, row: 0, step: context.step('SYS') },
          },
        ],
  );
